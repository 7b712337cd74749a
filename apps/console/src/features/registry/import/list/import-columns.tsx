import { useMemo } from "react";
import { FormattedMessage, FormattedNumber, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { ImportListRowFragment } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { tellingName } from "../../../../shared/office/telling-name.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { ImportStatus } from "../import-status.tsx";

export const importRow = graphql(`
  fragment ImportListRow on ImportBatch {
    id
    fileName
    state
    startedBy
    createdAt
    office {
      id
      ...OfficeName
    }
    counts {
      total
      created
      updated
      openDoubts
      refused
    }
  }
`);

/** The columns of the list of imports. */
export function useImportColumns(): readonly Column<ImportListRowFragment>[] {
  const intl = useIntl();
  return useMemo(
    () => [
      {
        id: "file",
        header: intl.formatMessage({ id: "imports.file" }),
        isRowHeader: true,
        cell: ({ id, fileName }) => (
          <Link to="/people/import/$id" params={{ id }}>
            {fileName}
          </Link>
        ),
      },
      {
        id: "state",
        header: intl.formatMessage({ id: "imports.state" }),
        cell: ({ state }) => <ImportStatus state={state} />,
      },
      {
        id: "rows",
        header: intl.formatMessage({ id: "imports.rows" }),
        isNumeric: true,
        cell: ({ counts }) => <FormattedNumber value={counts.total} />,
      },
      {
        id: "written",
        header: intl.formatMessage({ id: "imports.written" }),
        cell: ({ counts }) => (
          <FormattedMessage
            id="imports.written.both"
            values={{ created: counts.created, updated: counts.updated }}
          />
        ),
      },
      {
        id: "doubts",
        header: intl.formatMessage({ id: "imports.openDoubts" }),
        isNumeric: true,
        cell: ({ id, counts }) =>
          counts.openDoubts > 0 ? (
            <Link
              to="/people/import/$id/doubts"
              params={{ id }}
              aria-label={intl.formatMessage(
                { id: "imports.openDoubts.decide" },
                { count: counts.openDoubts },
              )}
            >
              <FormattedNumber value={counts.openDoubts} />
            </Link>
          ) : (
            <FormattedNumber value={0} />
          ),
      },
      {
        id: "by",
        header: intl.formatMessage({ id: "imports.by" }),
        cell: ({ startedBy }) => startedBy,
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "imports.office" }),
        cell: ({ office }) => tellingName(office),
      },
      {
        id: "at",
        header: intl.formatMessage({ id: "imports.at" }),
        cell: ({ createdAt }) => <InstantText at={createdAt} />,
      },
    ],
    [intl],
  );
}
