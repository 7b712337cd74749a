import { useNavigate, useSearch } from "@tanstack/react-router";
import { MessageSquareText, SquarePen } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { CampaignFilter, CampaignState, MessageClass } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { readCampaignSearch, type CampaignSearch } from "../campaign-search.ts";
import { campaignRow, useCampaignColumns } from "./campaign-columns.tsx";
import { CampaignFilters } from "./campaign-filters.tsx";
import { CampaignsHere } from "./campaigns-here.tsx";

const listCampaigns = graphql(`
  query Campaigns(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: CampaignFilter
  ) {
    campaigns(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        ...CampaignRow
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

const types = ["Campaign"];

function filterOf({ state, class: messageClass }: CampaignSearch): CampaignFilter {
  return {
    ...(state && { states: [state.toUpperCase() as CampaignState] }),
    ...(messageClass && { messageClass: messageClass.toUpperCase() as MessageClass }),
  };
}

/** Texts to many people: what is drafted, waits, leaves, and has left. */
export function CampaignsPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const search = readCampaignSearch(useSearch({ strict: false }));
  const columns = useCampaignColumns();
  const { data, failure, isLoading, reload } = useLoad(
    listCampaigns,
    { ...pageVariables(search), filter: filterOf(search) },
    { types },
  );
  const page = data?.campaigns;
  const rows = useMemo(() => readFragment(campaignRow, page?.nodes ?? []), [page]);

  function change(part: { [Key in keyof CampaignSearch]?: CampaignSearch[Key] | undefined }): void {
    void navigate({
      to: "/campaigns",
      search: readCampaignSearch({ ...search, after: undefined, before: undefined, ...part }),
      replace: true,
    });
  }

  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.campaigns" })}
        lead={intl.formatMessage({ id: "campaigns.lead" })}
        actions={
          <>
            {permissions.has("campaign:write") && (
              <ButtonLink to="/campaigns/new" variant="primary" icon={SquarePen}>
                <FormattedMessage id="campaigns.new" />
              </ButtonLink>
            )}
            {permissions.has("sendingPolicy:read") && (
              <ButtonLink to="/sending">
                <FormattedMessage id="nav.sending" />
              </ButtonLink>
            )}
          </>
        }
      />
      <DataTable
        id="campaigns"
        caption={intl.formatMessage({ id: "campaigns.list" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, change)}
        filters={<CampaignFilters search={search} onChange={change} />}
        empty={
          <EmptyState icon={MessageSquareText} title={intl.formatMessage({ id: "campaigns.none" })}>
            <FormattedMessage
              id={
                permissions.has("campaign:write")
                  ? "campaigns.none.advice"
                  : "campaigns.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
      <CampaignsHere />
    </Stack>
  );
}
