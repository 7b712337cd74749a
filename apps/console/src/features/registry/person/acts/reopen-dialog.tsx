import { reasonSchema } from "@wuzi/domain/registry/act-input";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

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
  const send = useSend(reopenPerson);
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
    <Dialog
      title={intl.formatMessage({ id: "person.reopen.title" }, { name: person.name })}
      isOpen
      onClose={onClose}
    >
      <Form form={form}>
        <Field control={form.control} name="reason">
          {(field) => <TextArea {...field} label={label} isRequired rows={3} limit={200} />}
        </Field>
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="person.reopen" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
