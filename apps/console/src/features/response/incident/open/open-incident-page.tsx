import { useIntl } from "react-intl";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { IncidentCrumb } from "../incident-crumb.tsx";
import { OpenIncidentForm } from "./open-incident-form.tsx";

/** A new response, perhaps one that began some days ago. */
export function OpenIncidentPage() {
  const intl = useIntl();
  return (
    <Stack gap={5}>
      <IncidentCrumb />
      <PageHeading
        title={intl.formatMessage({ id: "response.open.action" })}
        lead={intl.formatMessage({ id: "response.open.lead" })}
      />
      <OpenIncidentForm />
    </Stack>
  );
}
