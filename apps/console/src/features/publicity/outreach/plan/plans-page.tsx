import { useNavigate, useSearch } from "@tanstack/react-router";
import { ClipboardList, SquarePen } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { PublicityPlansQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { readListSearch } from "../../../../shared/list/list-search.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ButtonLink, Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { OwnTasks } from "./own-tasks.tsx";

const listPlans = graphql(`
  query PublicityPlans($first: Int, $after: String, $last: Int, $before: String) {
    publicityPlans(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        title
        madeAt
        office {
          id
          shortName
        }
        tasks {
          total
          waiting
          overdue
          done
        }
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

const types = ["PublicityPlan", "PublicityTask"];
const numbers = ["total", "waiting", "overdue", "done"] as const;

/** What the acting office owes, and the plans that it and those below have made. */
export function PlansPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const search = readListSearch(useSearch({ strict: false }), []);
  const { data, failure, isLoading, reload } = useLoad(listPlans, pageVariables(search), { types });
  const page = data?.publicityPlans;
  const columns = usePlanColumns();
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.plans" })}
        lead={intl.formatMessage({ id: "plans.lead" })}
        actions={
          permissions.has("outreach:manage") && (
            <ButtonLink to="/plans/new" variant="primary" icon={SquarePen}>
              <FormattedMessage id="plans.new" />
            </ButtonLink>
          )
        }
      />
      <OwnTasks />
      <DataTable
        id="plans"
        caption={intl.formatMessage({ id: "plans.list" })}
        columns={columns}
        rows={page?.nodes ?? []}
        getRowId={({ id }) => id}
        page={pagerOf(page?.pageInfo, (place) => {
          void navigate({ to: "/plans", search: place, replace: true });
        })}
        total={page?.totalCount ?? null}
        isLoading={isLoading}
        failure={failure}
        onRetry={reload}
        empty={
          <EmptyState icon={ClipboardList} title={intl.formatMessage({ id: "plans.empty" })}>
            <FormattedMessage
              id={
                permissions.has("outreach:manage")
                  ? "plans.empty.advice"
                  : "plans.empty.advice.read"
              }
            />
          </EmptyState>
        }
      />
    </Stack>
  );
}

type Row = PublicityPlansQuery["publicityPlans"]["nodes"][number];

function usePlanColumns(): readonly Column<Row>[] {
  const intl = useIntl();
  return useMemo(
    () => [
      {
        id: "title",
        header: intl.formatMessage({ id: "plans.title" }),
        isRowHeader: true,
        cell: ({ id, title }) => (
          <Link to="/plans/$id" params={{ id }}>
            {title}
          </Link>
        ),
      },
      ...numbers.map((name): Column<Row> => ({
        id: name,
        header: intl.formatMessage({ id: `plans.${name}` }),
        isNumeric: true,
        cell: ({ tasks }) => intl.formatNumber(tasks[name]),
      })),
      {
        id: "office",
        header: intl.formatMessage({ id: "plans.office" }),
        cell: ({ office }) => office?.shortName,
      },
      {
        id: "made",
        header: intl.formatMessage({ id: "plans.made" }),
        cell: ({ madeAt }) => <InstantText at={madeAt} />,
      },
    ],
    [intl],
  );
}
