import { reasonSchema } from "@wuzi/domain/registry/act-input";
import { FormattedMessage, useIntl } from "react-intl";
import { minLength, object, pipe, string } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { TargetComboBox } from "./target-combo-box.tsx";

const transferPerson = graphql(`
  mutation TransferPerson($input: TransferPersonInput!) {
    transferPerson(input: $input)
  }
`);

/** The record changes hands: whatever showed it is read anew. */
const changed = ["Person", "PersonTransfer"];

const schema = object({
  officeId: pipe(string(), minLength(1, "CHOOSE")),
  reason: reasonSchema.entries.reason,
});

type TransferDialogProps = {
  person: {
    id: string;
    name: string;
    version: number;
    /** The office that answers now. */
    office?: { id: string } | null | undefined;
  };
  onClose: () => void;
};

/** Hands a record over to another office, with a reason that both offices see. */
export function TransferDialog({ person, onClose }: TransferDialogProps) {
  const intl = useIntl();
  const send = useSend(transferPerson, changed);
  const key = useSendKey();
  const { id, name, version } = person;
  const labels = {
    officeId: intl.formatMessage({ id: "person.transfer.to" }),
    reason: intl.formatMessage({ id: "person.transfer.reason" }),
  };
  const form = useConsoleForm({
    schema,
    defaultValues: { officeId: "", reason: "" },
    labels: { ...labels, officeId: intl.formatMessage({ id: "person.transfer.taker" }) },
    onSubmit: async (values) => {
      const { failure } = await send({
        input: { ...values, id, version, idempotencyKey: key.current() },
      });
      if (key.answered(failure)) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "person.transfer.done" }, { name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "person.transfer.title" }, { name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "person.transfer" })}
    >
      <p>
        <FormattedMessage id="person.transfer.lead" />
      </p>
      <Field control={form.control} name="officeId">
        {(field) => (
          <TargetComboBox
            {...field}
            label={labels.officeId}
            help={intl.formatMessage({ id: "person.transfer.to.help" })}
            isRequired
            without={person.office?.id ?? null}
          />
        )}
      </Field>
      <Field control={form.control} name="reason">
        {(field) => <TextArea {...field} label={labels.reason} isRequired rows={3} limit={200} />}
      </Field>
    </FormDialog>
  );
}
