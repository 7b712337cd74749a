import { incidentEndSchema } from "@wuzi/domain/response/protocol-input";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { FormDialog } from "../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import { changedByResponse } from "./changed-types.ts";

const endIncident = graphql(`
  mutation EndIncident($input: EndIncidentInput!) {
    endIncident(input: $input) {
      id
      endedOn
      version
    }
  }
`);

type EndIncidentDialogProps = {
  incident: { id: string; name: string; startedOn: string; version: number };
  onClose: () => void;
};

/** Asks for the last day of a response. */
export function EndIncidentDialog({ incident, onClose }: EndIncidentDialogProps) {
  const intl = useIntl();
  const send = useSend(endIncident, changedByResponse);
  const today = dayOf(useNow());
  const label = intl.formatMessage({ id: "response.endedOn" });
  const form = useConsoleForm({
    schema: incidentEndSchema,
    defaultValues: { endedOn: today },
    labels: { endedOn: label },
    onSubmit: async ({ endedOn }) => {
      const input = { id: incident.id, endedOn, version: incident.version };
      const { failure } = await send({ input });
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "response.end.done" }) });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "response.end.title" }, { name: incident.name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "response.end.action" })}
      isDangerous
    >
      <p>
        <FormattedMessage id="response.end.lead" />
      </p>
      <Field control={form.control} name="endedOn">
        {(field) => (
          <DateField
            {...field}
            label={label}
            isRequired
            earliest={incident.startedOn}
            latest={today}
          />
        )}
      </Field>
    </FormDialog>
  );
}
