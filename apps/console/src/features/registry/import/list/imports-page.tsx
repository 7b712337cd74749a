import { useNavigate, useSearch } from "@tanstack/react-router";
import { FileUp } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { readImportsSearch } from "../import-search.ts";
import { ImportList } from "./import-list.tsx";

/** Every import of the scope, newest first, and the way to begin another. */
export function ImportsPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const search = useSearch({ strict: false, select: readImportsSearch });
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "imports.title" })}
        lead={intl.formatMessage({ id: "imports.lead" })}
        actions={permissions.has("person:import") && <StartLink />}
      />
      <ImportList
        search={search}
        onTurn={(place) =>
          void navigate({
            to: "/people/import",
            search: place,
            replace: true,
            resetScroll: false,
          })
        }
        start={permissions.has("person:import") && <StartLink />}
      />
    </Stack>
  );
}

function StartLink() {
  return (
    <ButtonLink to="/people/import/new" variant="primary" icon={FileUp}>
      <FormattedMessage id="imports.start" />
    </ButtonLink>
  );
}
