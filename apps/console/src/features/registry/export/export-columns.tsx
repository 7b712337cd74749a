import { useMemo } from "react";
import { FormattedMessage, FormattedNumber, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { ExportRowFragment } from "../../../gql/graphql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { ExportActions } from "./export-actions.tsx";
import { ExportProgress } from "./export-progress.tsx";

export const exportRow = graphql(`
  fragment ExportRow on PeopleExport {
    id
    state
    fault
    inFull
    purpose
    total
    done
    unreadable
    createdAt
    office {
      id
      shortName
    }
    file {
      id
      name
      expiresAt
      expired
    }
  }
`);

/**
 * The columns of the viewer's exports.
 * @param onStop asks whether the export with this id is to be stopped; keep it stable
 */
export function useExportColumns(
  onStop: (id: string) => void,
): readonly Column<ExportRowFragment>[] {
  const intl = useIntl();
  return useMemo(
    () => [
      {
        id: "createdAt",
        header: intl.formatMessage({ id: "exports.createdAt" }),
        isRowHeader: true,
        cell: ({ createdAt }) => <InstantText at={createdAt} />,
      },
      {
        id: "content",
        header: intl.formatMessage({ id: "exports.content" }),
        onCard: "itself",
        cell: ({ inFull, purpose, office }) => (
          <FormattedMessage
            id={inFull ? "exports.content.full" : "exports.content.masked"}
            values={{ office: office?.shortName ?? "", purpose: purpose ?? "" }}
          />
        ),
      },
      {
        id: "state",
        header: intl.formatMessage({ id: "exports.state" }),
        onCard: "itself",
        cell: (each) => <ExportProgress of={each} />,
      },
      {
        id: "people",
        header: intl.formatMessage({ id: "exports.people" }),
        isNumeric: true,
        cell: ({ state, done }) => state === "DONE" && <FormattedNumber value={done} />,
      },
      {
        id: "expiresAt",
        header: intl.formatMessage({ id: "exports.expiresAt" }),
        cell: ({ file }) =>
          file &&
          (file.expired ? (
            <FormattedMessage id="exports.expired" />
          ) : (
            <InstantText at={file.expiresAt} />
          )),
      },
      {
        id: "actions",
        header: intl.formatMessage({ id: "exports.actions" }),
        onCard: "itself",
        cell: (each) => <ExportActions of={each} onStop={onStop} />,
      },
    ],
    [intl, onStop],
  );
}
