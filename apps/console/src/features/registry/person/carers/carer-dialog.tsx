import { useState } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { PersonCareFragment } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { showToast } from "../../../../shared/ui/toast.ts";
import { partOfForm } from "../particulars/part-of-form.ts";
import { placedIn } from "../particulars/places.ts";
import { personReadAnew } from "../person-read-anew.ts";
import { CarerFields, type CarerValues } from "./carer-fields.tsx";
import { carerPlaces, carerSchema, type CarerOutput, type OneCarerValues } from "./carer-schema.ts";
import { PersonComboBox } from "./person-combo-box.tsx";

const addCarer = graphql(`
  mutation AddCarer($input: AddCarerInput!) {
    addCarer(input: $input) {
      id
      version
    }
  }
`);

const updateCarer = graphql(`
  mutation UpdateCarer($input: UpdateCarerInput!) {
    updateCarer(input: $input) {
      id
      version
    }
  }
`);

export type StoredCarer = PersonCareFragment["carers"][number];

type CarerDialogProps = {
  personId: string;
  /** The carer to change; `null` for a new one. */
  carer: StoredCarer | null;
  onClose: () => void;
};

/** Adds a carer, or changes what is known of one. */
export function CarerDialog({ personId, carer, onClose }: CarerDialogProps) {
  const intl = useIntl();
  const add = useSend(addCarer);
  const change = useSend(updateCarer, personReadAnew);
  const key = useSendKey();
  // what the edit began with: the record may be read anew while somebody types
  const [begun] = useState(carer);
  const labels = {
    carerName: intl.formatMessage({ id: "person.carer.name" }),
    carerRole: intl.formatMessage({ id: "person.carer.role" }),
    carerRelation: intl.formatMessage({ id: "person.carer.relation" }),
    carerPhone: intl.formatMessage({ id: "person.carer.phone" }),
    carerRecord: intl.formatMessage({ id: "person.carer.record" }),
  };
  const form = useConsoleForm<OneCarerValues, CarerOutput>({
    schema: carerSchema,
    defaultValues: {
      carerName: carer?.name ?? "",
      carerRole: carer?.role.toLowerCase() ?? "carer",
      carerRelation: carer?.relation.toLowerCase() ?? "",
      carerPhone: "",
      carerRecord: carer?.person?.id ?? "",
      keepsPhone: carer?.phoneMask != null,
    },
    labels,
    onSubmit: async (values) => {
      const failure = key.answered(carer ? await keep(carer, values) : await begin(values));
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "person.carer.done" }, { name: values.carer.name }),
      });
      onClose();
      return null;
    },
  });

  async function begin(values: CarerOutput): Promise<Failure | null> {
    const { failure } = await add({
      input: { personId, carer: values.carer, idempotencyKey: key.current() },
    });
    return failure && placedIn(carerPlaces, failure, "input.carer.");
  }

  async function keep(stored: StoredCarer, values: CarerOutput): Promise<Failure | null> {
    const { phone, name, role, relation, personId } = values.carer;
    const { failure } = await change({
      input: {
        id: stored.id,
        version: stored.version,
        // only what changed, so that nobody else's edit is undone
        changes: {
          ...(name !== begun?.name && { name }),
          ...(role !== begun?.role && { role }),
          ...(relation !== begun?.relation && { relation }),
          ...((personId ?? null) !== (begun?.person?.id ?? null) && { personId: personId ?? null }),
          ...(!values.keepsPhone && { phone: phone ?? null }),
        },
        idempotencyKey: key.current(),
      },
    });
    return failure && placedIn(carerPlaces, failure, "input.changes.");
  }

  return (
    <FormDialog
      title={
        carer
          ? intl.formatMessage({ id: "person.carer.change" }, { name: carer.name })
          : intl.formatMessage({ id: "person.carer.add" })
      }
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "form.save" })}
    >
      <CarerFields
        control={partOfForm<CarerValues>(form.control)}
        isRequired
        kept={{
          mask: carer?.phoneMask ?? null,
          isKept: form.form.watch("keepsPhone"),
          onChange: () => {
            form.form.setValue("keepsPhone", false, { shouldDirty: true });
            setTimeout(() => form.form.setFocus("carerPhone"));
          },
          onKeep: () => form.form.setValue("keepsPhone", true),
        }}
      />
      <Field control={form.control} name="carerRecord">
        {(field) => (
          <PersonComboBox
            {...field}
            label={labels.carerRecord}
            help={intl.formatMessage({ id: "person.carer.record.help" })}
            chosen={carer?.person ?? null}
            without={personId}
          />
        )}
      </Field>
    </FormDialog>
  );
}
