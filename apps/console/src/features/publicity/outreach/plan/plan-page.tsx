import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { ListPlus } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { readListSearch } from "../../../../shared/list/list-search.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Figures } from "../../../../shared/ui/figures.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { OutreachCrumbs } from "../outreach-crumbs.tsx";
import { taskRow, useTaskColumns } from "./use-task-columns.tsx";

const planPage = graphql(`
  query PlanPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    publicityPlan(id: $id) {
      id
      title
      note
      madeBy
      madeAt
      office {
        id
        name
      }
      tasks {
        total
        waiting
        acknowledged
        overdue
        done
      }
      viewerCanManage
    }
    publicityTasks(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: { planId: $id }
    ) {
      totalCount
      nodes {
        id
        ...TaskRow
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

const types = ["PublicityPlan", "PublicityTask", "Outreach"];
const numbers = ["total", "waiting", "acknowledged", "overdue", "done"] as const;

/** One plan: how far its tasks are, office by office. */
export function PlanPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const search = readListSearch(useSearch({ strict: false }), []);
  const columns = useTaskColumns("office");
  const { data, failure, isLoading, reload } = useLoad(
    planPage,
    { id, ...pageVariables(search) },
    { types },
  );
  const rows = useMemo(() => readFragment(taskRow, data?.publicityTasks.nodes ?? []), [data]);
  if (failure && !data) throw new PageFailure(failure);
  const plan = data?.publicityPlan;
  return (
    <Stack gap={5}>
      <OutreachCrumbs list="plans" />
      <PageHeading
        title={plan?.title ?? intl.formatMessage({ id: "plans.one" })}
        actions={
          plan?.viewerCanManage && (
            <ButtonLink to="/plans/$id/add" params={{ id }} icon={ListPlus}>
              <FormattedMessage id="plans.add" />
            </ButtonLink>
          )
        }
      />
      {plan ? (
        <>
          <Figures
            figures={numbers.map((name) => ({
              id: name,
              label: intl.formatMessage({ id: `plans.${name}` }),
              value: plan.tasks[name],
            }))}
          />
          <SummaryList
            items={[
              {
                id: "office",
                label: intl.formatMessage({ id: "plans.office" }),
                value: plan.office?.name,
              },
              {
                id: "made",
                label: intl.formatMessage({ id: "plans.made" }),
                value: (
                  <>
                    <InstantText at={plan.madeAt} /> {plan.madeBy}
                  </>
                ),
              },
              ...(plan.note
                ? [
                    {
                      id: "note",
                      label: intl.formatMessage({ id: "plans.note" }),
                      value: plan.note,
                    },
                  ]
                : []),
            ]}
          />
          <DataTable
            id="plan-tasks"
            caption={intl.formatMessage({ id: "plans.tasks" })}
            columns={columns}
            rows={rows}
            getRowId={(row) => row.id}
            page={pagerOf(data?.publicityTasks.pageInfo, (place) => {
              void navigate({ to: "/plans/$id", params: { id }, search: place, replace: true });
            })}
            total={data?.publicityTasks.totalCount ?? null}
            isLoading={isLoading}
            failure={failure}
            onRetry={reload}
            empty={null}
          />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
