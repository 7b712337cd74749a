import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { CircleCheck, Printer } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf } from "../../../../shared/list/list-page.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Pagination } from "../../../../shared/ui/pagination.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { CampaignCrumbs } from "../campaign-crumbs.tsx";
import { RestGrids } from "./rest-grids.tsx";
import { readRestSearch, type RestSearch } from "./rest-search.ts";

const restQuery = graphql(`
  query RestOfCampaign(
    $id: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: RestFilter
  ) {
    campaignsHere {
      id
      title
    }
    campaignRest(
      campaignId: $id
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
    ) {
      totalCount
      nodes {
        ...RestLine
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

const pageSize = 100;

/** Who is still to be told, grid by grid, to be printed and taken along. */
export function RestPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { office, after, before } = readRestSearch(useSearch({ strict: false }));
  const place = before === undefined ? { first: pageSize, after } : { last: pageSize, before };
  const { data, failure, reload } = useLoad(restQuery, {
    id,
    ...place,
    filter: office === undefined ? {} : { officeId: office },
  });
  const page = data?.campaignRest;
  const title = data?.campaignsHere.find((campaign) => campaign.id === id)?.title;
  const change = (search: RestSearch) =>
    void navigate({
      to: "/campaigns/$id/rest",
      params: { id },
      search: { ...(office !== undefined && { office }), ...search },
      replace: true,
    });
  return (
    <Stack gap={5}>
      <CampaignCrumbs of={title === undefined ? undefined : { id, title }} />
      <PageHeading
        title={intl.formatMessage({ id: "campaigns.rest.title" })}
        lead={
          <>
            {title}{" "}
            {page && (
              <FormattedMessage id="campaigns.rest.lead" values={{ people: page.totalCount }} />
            )}
          </>
        }
        actions={
          page &&
          page.nodes.length > 0 && (
            <span data-print="no">
              <Button variant="primary" icon={Printer} onPress={() => window.print()}>
                <FormattedMessage id="ui.print" />
              </Button>
            </span>
          )
        }
      />
      <FilterBar label={intl.formatMessage({ id: "campaigns.filters" })}>
        <OfficeComboBox
          label={intl.formatMessage({ id: "campaigns.rest.office" })}
          value={office ?? ""}
          onChange={(chosen) =>
            void navigate({
              to: "/campaigns/$id/rest",
              params: { id },
              search: chosen === "" ? {} : { office: chosen },
              replace: true,
            })
          }
        />
      </FilterBar>
      {failure && <ErrorState failure={failure} onRetry={reload} />}
      {!page && !failure && <Skeleton lines={8} />}
      {page?.nodes.length === 0 && (
        <EmptyState icon={CircleCheck} title={intl.formatMessage({ id: "campaigns.rest.none" })}>
          <FormattedMessage id="campaigns.rest.none.advice" />
        </EmptyState>
      )}
      {page && <RestGrids lines={page.nodes} />}
      {page && <Pagination {...pagerOf(page.pageInfo, change)} />}
    </Stack>
  );
}
