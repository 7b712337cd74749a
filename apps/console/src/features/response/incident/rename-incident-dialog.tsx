import { incidentNameSchema } from "@wuzi/domain/response/protocol-input";
import { useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { FormDialog } from "../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { cleanText } from "../../../shared/format/clean-input.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";

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
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "response.renamed" }, { name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "response.rename" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "response.set.submit" })}
    >
      <Field control={form.control} name="name">
        {(field) => <TextField {...field} label={label} isRequired cleanPaste={cleanText} />}
      </Field>
    </FormDialog>
  );
}
