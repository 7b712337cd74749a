import { incidentNameSchema } from "@wuzi/domain/response/protocol-input";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { Form } from "../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { cleanText } from "../../../shared/format/clean-input.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

const renameIncident = graphql(`
  mutation RenameIncident($input: RenameIncidentInput!) {
    renameIncident(input: $input) {
      id
      name
      version
    }
  }
`);

type RenameIncidentDialogProps = {
  incident: { id: string; name: string; version: number };
  onClose: () => void;
};

/** Another name for a response. */
export function RenameIncidentDialog({ incident, onClose }: RenameIncidentDialogProps) {
  const intl = useIntl();
  const send = useSend(renameIncident);
  const label = intl.formatMessage({ id: "response.name" });
  const form = useConsoleForm({
    schema: incidentNameSchema,
    defaultValues: { name: incident.name },
    labels: { name: label },
    onSubmit: async ({ name }) => {
      const { failure } = await send({
        input: { id: incident.id, name, version: incident.version },
      });
      if (failure) return failure;
      onClose();
      return null;
    },
  });
  return (
    <Dialog title={intl.formatMessage({ id: "response.rename" })} isOpen onClose={onClose}>
      <Form form={form}>
        <Field control={form.control} name="name">
          {(field) => <TextField {...field} label={label} isRequired cleanPaste={cleanText} />}
        </Field>
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="response.set.submit" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
