import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { NewClientForm } from "./new-client-form.tsx";

/** A new client; its first key is issued on its own page. */
export function NewClientPage() {
  const intl = useIntl();
  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "integrations",
            link: (
              <Link to="/integrations">
                <FormattedMessage id="nav.integrations" />
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={intl.formatMessage({ id: "integrations.new.action" })}
        lead={intl.formatMessage({ id: "integrations.new.lead" })}
      />
      <NewClientForm />
    </Stack>
  );
}
