import { Plug, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { clientRow, useClientColumns } from "./client-columns.tsx";

const listClients = graphql(`
  query IntegrationClients($first: Int, $after: String, $last: Int, $before: String) {
    integrationClients(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        ...ClientRow
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

const types = ["IntegrationClient"];

/** Programs of third parties that may ask for the scope's data. */
export function ClientsPage() {
  const intl = useIntl();
  const { permissions } = useSession();
  const columns = useClientColumns();
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const { data, failure, isLoading, reload } = useLoad(listClients, pageVariables(place), {
    types,
  });
  const page = data?.integrationClients;
  const rows = useMemo(() => readFragment(clientRow, page?.nodes ?? []), [page]);
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.integrations" })}
        lead={intl.formatMessage({ id: "integrations.lead" })}
        actions={
          permissions.has("integration:manage") && (
            <ButtonLink to="/integrations/new" variant="primary" icon={Plus}>
              <FormattedMessage id="integrations.new.action" />
            </ButtonLink>
          )
        }
      />
      <DataTable
        id="integrations"
        caption={intl.formatMessage({ id: "integrations.list" })}
        columns={columns}
        rows={rows}
        getRowId={(client) => client.id}
        {...pageOf({ isLoading, failure, reload }, page, setPlace)}
        empty={
          <EmptyState icon={Plug} title={intl.formatMessage({ id: "integrations.none" })}>
            <FormattedMessage
              id={
                permissions.has("integration:manage")
                  ? "integrations.none.advice"
                  : "integrations.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
    </Stack>
  );
}
