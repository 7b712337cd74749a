import { Network } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { OfficeUnitsQuery } from "../../../gql/graphql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { pageOf, pageVariables } from "../../../shared/list/list-page.ts";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import { Switch } from "../../../shared/ui/switch.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";
import { OfficeStatus } from "../office-status.tsx";

const officeUnits = graphql(`
  query OfficeUnits(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: OfficeFilter!
  ) {
    offices(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        name
        kind
        code
        childCount
        closedOn
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

type Unit = OfficeUnitsQuery["offices"]["nodes"][number];

const types = ["Office"];
const noUnits: readonly Unit[] = [];

/** The offices directly below one. */
export function OfficeUnits({ id }: { id: string }) {
  const intl = useIntl();
  const columns = useUnitColumns();
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const [withClosed, setWithClosed] = useState(false);
  const filter = withClosed ? { parentId: id } : { parentId: id, state: "OPEN" as const };
  const { data, failure, isLoading, reload } = useLoad(
    officeUnits,
    { ...pageVariables(place), filter },
    { types },
  );
  const page = data?.offices;
  return (
    <DataTable
      id="office-units"
      caption={intl.formatMessage({ id: "offices.units" })}
      filters={
        <Switch
          isSelected={withClosed}
          onChange={(isOn) => {
            setWithClosed(isOn);
            setPlace({});
          }}
        >
          <FormattedMessage id="offices.units.withClosed" />
        </Switch>
      }
      columns={columns}
      rows={page?.nodes ?? noUnits}
      getRowId={(unit) => unit.id}
      {...pageOf({ isLoading, failure, reload }, page, setPlace)}
      empty={
        <EmptyState icon={Network} title={intl.formatMessage({ id: "offices.units.none" })}>
          <FormattedMessage id="offices.units.none.advice" />
        </EmptyState>
      }
    />
  );
}

function useUnitColumns(): readonly Column<Unit>[] {
  const intl = useIntl();
  const labels = useLabels();
  return useMemo(
    () => [
      {
        id: "name",
        header: intl.formatMessage({ id: "offices.name" }),
        isRowHeader: true,
        cell: ({ id, name }) => (
          <Link to="/offices/$id" params={{ id }}>
            {name}
          </Link>
        ),
      },
      {
        id: "kind",
        header: intl.formatMessage({ id: "offices.kind" }),
        cell: ({ kind }) => labels.officeKind(kind),
      },
      {
        id: "code",
        header: intl.formatMessage({ id: "offices.code" }),
        cell: ({ code }) => <code>{code}</code>,
      },
      {
        id: "childCount",
        header: intl.formatMessage({ id: "offices.childCount" }),
        isNumeric: true,
        cell: ({ childCount }) => intl.formatNumber(childCount),
      },
      {
        id: "state",
        header: intl.formatMessage({ id: "offices.state" }),
        cell: ({ closedOn }) => <OfficeStatus closedOn={closedOn} />,
      },
    ],
    [intl, labels],
  );
}
