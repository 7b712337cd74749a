import { channels } from "@wuzi/domain/registry/channel";
import { messageClassLabels, optOutClasses } from "@wuzi/domain/registry/message-class";
import { FormattedMessage, useIntl } from "react-intl";
import type { BulkActionKind, Channel } from "../../../../../gql/graphql.ts";
import { Field } from "../../../../../shared/form/field.tsx";
import type { ConsoleForm } from "../../../../../shared/form/use-console-form.ts";
import { cleanText } from "../../../../../shared/format/clean-input.ts";
import { domainWord } from "../../../../../shared/labels/use-labels.ts";
import { usePersonWords } from "../../../../../shared/labels/use-person-words.ts";
import { OfficeComboBox } from "../../../../../shared/office/office-combo-box.tsx";
import { Button } from "../../../../../shared/ui/button.tsx";
import { CheckboxField } from "../../../../../shared/ui/checkbox-field.tsx";
import { RadioGroup } from "../../../../../shared/ui/radio-group.tsx";
import { Select } from "../../../../../shared/ui/select.tsx";
import { Row } from "../../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../../shared/ui/text-field.tsx";
import { answeringKinds } from "../../answering-kinds.ts";
import { bulkKinds, type BulkOutput, type BulkValues } from "./bulk-action.ts";

type BulkFieldsProps = {
  form: ConsoleForm<BulkValues, BulkOutput>;
  labels: Readonly<Record<Exclude<keyof BulkValues, "isEverybody">, string>>;
  ticked: number;
  total: number | null;
  onClose: () => void;
};

/** What is to be done, and with whom. */
export function BulkFields({ form, labels, ticked, total, onClose }: BulkFieldsProps) {
  const intl = useIntl();
  const words = usePersonWords();
  const { control } = form;
  const kind = form.form.watch("kind");
  const language = intl.locale === "en-US" ? "en" : "zh";
  const hasMore = total !== null && total > ticked;
  return (
    <>
      <p>
        <FormattedMessage id="people.bulk.ticked" values={{ count: ticked }} />
      </p>
      {hasMore && (
        <Field control={control} name="isEverybody">
          {(field) => (
            <CheckboxField
              {...field}
              label={intl.formatMessage({ id: "people.bulk.everybody" }, { count: total })}
            />
          )}
        </Field>
      )}
      <Field control={control} name="kind">
        {(field) => (
          <Select<BulkActionKind>
            {...field}
            label={labels.kind}
            isRequired
            options={bulkKinds.map((value) => ({
              value,
              label: intl.formatMessage({ id: `people.bulk.kind.${domainWord(value)}` }),
            }))}
          />
        )}
      </Field>
      {kind === "MOVE" && (
        <Field control={control} name="officeId">
          {(field) => (
            <OfficeComboBox {...field} label={labels.officeId} isRequired kinds={answeringKinds} />
          )}
        </Field>
      )}
      {kind === "OPT_OUT" && (
        <Field control={control} name="messageClass">
          {(field) => (
            <Select
              {...field}
              label={labels.messageClass}
              placeholder={false}
              options={optOutClasses.map((each) => ({
                value: each.toUpperCase(),
                label: messageClassLabels[each][language],
              }))}
            />
          )}
        </Field>
      )}
      {kind === "CHANNEL_OVERRIDE" && (
        <Field control={control} name="channel">
          {(field) => (
            <Select
              {...field}
              label={labels.channel}
              isRequired
              options={channels.map((each) => ({
                value: each as string,
                label: words.channel(each.toUpperCase() as Channel),
              }))}
            />
          )}
        </Field>
      )}
      {kind !== "" && kind !== "MOVE" && (
        <Field control={control} name="value">
          {(field) => (
            <RadioGroup
              {...field}
              label={labels.value}
              isRequired
              options={(["yes", "no"] as const).map((value) => ({
                value: value as string,
                label: intl.formatMessage({ id: `people.bulk.${domainWord(kind)}.${value}` }),
              }))}
            />
          )}
        </Field>
      )}
      {kind === "CHANNEL_OVERRIDE" && (
        <Field control={control} name="reason">
          {(field) => (
            <TextField {...field} label={labels.reason} isRequired cleanPaste={cleanText} />
          )}
        </Field>
      )}
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="people.bulk.preview" />
        </Button>
        <Button onPress={onClose}>
          <FormattedMessage id="ui.dialog.cancel" />
        </Button>
      </Row>
    </>
  );
}
