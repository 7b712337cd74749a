import { reasonSchema } from "@wuzi/domain/registry/act-input";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { personReadAnew } from "../person-read-anew.ts";

const reopenPerson = graphql(`
  mutation ReopenPerson($input: ReopenPersonInput!) {
    reopenPerson(input: $input) {
      id
      state
      closedOn
      version
    }
  }
`);

type ReopenDialogProps = {
  person: { id: string; name: string; version: number };
  onClose: () => void;
};

/** Takes a record up again that was closed by mistake, or whose person came back. */
export function ReopenDialog({ person, onClose }: ReopenDialogProps) {
  const intl = useIntl();
  const send = useSend(reopenPerson, personReadAnew);
  const label = intl.formatMessage({ id: "person.reopen.reason" });
  const form = useConsoleForm({
    schema: reasonSchema,
    defaultValues: { reason: "" },
    labels: { reason: label },
    onSubmit: async ({ reason }) => {
      const { failure } = await send({
        input: { id: person.id, version: person.version, reason },
      });
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "person.reopen.done" }, { name: person.name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "person.reopen.title" }, { name: person.name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "person.reopen" })}
    >
      <Field control={form.control} name="reason">
        {(field) => <TextArea {...field} label={label} isRequired rows={3} limit={200} />}
      </Field>
    </FormDialog>
  );
}
