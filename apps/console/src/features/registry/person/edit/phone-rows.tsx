import { phoneHolders } from "@wuzi/domain/registry/person-contacts-input";
import type { Control } from "react-hook-form";
import { useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import { cleanCode, cleanText } from "../../../../shared/format/clean-input.ts";
import { CheckboxField } from "../../../../shared/ui/checkbox-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { phoneSlots, type EditValues, type PhoneSlot } from "./edit-values.ts";
import type { EditedPerson } from "./edited-person.ts";
import styles from "./phone-rows.module.css";

type PhoneRowsProps = {
  control: Control<EditValues, unknown, unknown>;
  phones: EditedPerson["phones"];
  hasNew: boolean;
};

/** The phones that are stored, masked, each with whose it is and a note; and a new one. */
export function PhoneRows({ control, phones, hasNew }: PhoneRowsProps) {
  const intl = useIntl();
  return (
    <>
      {phoneSlots.map((slot) => {
        const phone = phones[Number(slot)];
        return phone && <PhoneRow key={phone.id} {...{ control, slot }} mask={phone.mask} />;
      })}
      {phones.length < phoneSlots.length && (
        <Field control={control} name="newPhone">
          {(field) => (
            <TextField
              {...field}
              label={intl.formatMessage({ id: "person.phone.new" })}
              help={intl.formatMessage({ id: "person.phone.new.help" })}
              type="tel"
              cleanPaste={cleanCode}
              autoComplete="off"
            />
          )}
        </Field>
      )}
      {hasNew && (
        <Field control={control} name="newPhoneHolder">
          {(field) => (
            <HolderSelect {...field} label={intl.formatMessage({ id: "person.holder" })} />
          )}
        </Field>
      )}
    </>
  );
}

type PhoneRowProps = Pick<PhoneRowsProps, "control"> & { slot: PhoneSlot; mask: string };

function PhoneRow({ control, slot, mask }: PhoneRowProps) {
  const intl = useIntl();
  return (
    <div role="group" aria-label={mask} className={styles.row}>
      <p className={styles.mask}>{mask}</p>
      <Field control={control} name={`holder_${slot}`}>
        {(field) => <HolderSelect {...field} label={intl.formatMessage({ id: "person.holder" })} />}
      </Field>
      <Field control={control} name={`note_${slot}`}>
        {(field) => (
          <TextField
            {...field}
            label={intl.formatMessage({ id: "person.phone.note" })}
            cleanPaste={cleanText}
            autoComplete="off"
          />
        )}
      </Field>
      <Field control={control} name={`drop_${slot}`}>
        {(field) => (
          <CheckboxField
            {...field}
            label={intl.formatMessage({ id: "person.phone.drop" }, { phone: mask })}
          />
        )}
      </Field>
    </div>
  );
}

type HolderSelectProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

function HolderSelect(props: HolderSelectProps) {
  const intl = useIntl();
  return (
    <Select
      {...props}
      placeholder={false}
      options={phoneHolders.map((value) => ({
        value: value as string,
        label: intl.formatMessage({ id: `person.holder.${value}` }),
      }))}
    />
  );
}
