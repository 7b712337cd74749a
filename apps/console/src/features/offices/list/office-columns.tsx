import { useMemo } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { OfficeRowFragment } from "../../../gql/graphql.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { Link } from "../../../shared/ui/link.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { OfficeStatus } from "../office-status.tsx";

export const officeRow = graphql(`
  fragment OfficeRow on Office {
    id
    name
    code
    kind
    openedOn
    closedOn
    childCount
    parent {
      id
      shortName
    }
  }
`);

/** The columns of the list of offices. */
export function useOfficeColumns(): readonly Column<OfficeRowFragment>[] {
  const intl = useIntl();
  const labels = useLabels();
  return useMemo(
    () => [
      {
        id: "name",
        header: intl.formatMessage({ id: "offices.name" }),
        isRowHeader: true,
        isSortable: true,
        cell: ({ id, name }) => (
          <Link to="/offices/$id" params={{ id }}>
            {name}
          </Link>
        ),
      },
      {
        id: "kind",
        header: intl.formatMessage({ id: "offices.kind" }),
        onCard: "itself",
        isSortable: true,
        cell: ({ kind }) => labels.officeKind(kind),
      },
      {
        id: "code",
        header: intl.formatMessage({ id: "offices.code" }),
        isSortable: true,
        cell: ({ code }) => <code>{code}</code>,
      },
      {
        id: "parent",
        header: intl.formatMessage({ id: "offices.parent" }),
        cell: ({ parent }) =>
          parent && (
            <Link to="/offices/$id" params={{ id: parent.id }}>
              {parent.shortName}
            </Link>
          ),
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
        onCard: "itself",
        cell: ({ closedOn }) => <OfficeStatus closedOn={closedOn} />,
      },
      {
        id: "openedOn",
        header: intl.formatMessage({ id: "offices.openedOn" }),
        isHiddenAtFirst: true,
        cell: ({ openedOn }) => <DayText day={openedOn} relative={false} />,
      },
    ],
    [intl, labels],
  );
}
