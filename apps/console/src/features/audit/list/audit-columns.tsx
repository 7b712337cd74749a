import { useMemo } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { AuditRowFragment } from "../../../gql/graphql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import type { MessageId } from "../../../shared/i18n/messages.ts";
import { tellingName } from "../../../shared/office/telling-name.ts";
import { Link } from "../../../shared/ui/link.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { actionTones } from "../audit-words.ts";
import { RecordLink } from "../record-link.tsx";
import { SealStatus } from "../seal-status.tsx";

export const auditRow = graphql(`
  fragment AuditRow on AuditEntry {
    id
    at
    action
    actorName
    requestId
    sealed
    office {
      id
      ...OfficeName
    }
    ...AuditRecord
  }
`);

/** When, what, who, on which record, where; the time leads to the whole entry. */
export function useAuditColumns(): readonly Column<AuditRowFragment>[] {
  const intl = useIntl();
  return useMemo(() => {
    const say = (id: MessageId) => intl.formatMessage({ id });
    return [
      {
        id: "at",
        header: say("audit.at"),
        isRowHeader: true,
        cell: ({ id, at }) => (
          <Link
            to="/audit"
            search={(search: object) => ({ ...search, entry: id })}
            replace
            resetScroll={false}
          >
            <InstantText at={at} relative={false} />
          </Link>
        ),
      },
      {
        id: "action",
        header: say("audit.action"),
        onCard: "itself",
        cell: ({ action }) => (
          <Status tone={actionTones[action]} label={say(`audit.action.${action}`)} />
        ),
      },
      {
        id: "actor",
        header: say("audit.actor"),
        onCard: "itself",
        cell: ({ actorName }) => actorName,
      },
      {
        id: "record",
        header: say("audit.record"),
        onCard: "itself",
        cell: (entry) => <RecordLink entry={entry} />,
      },
      {
        id: "office",
        header: say("audit.office"),
        onCard: "itself",
        cell: ({ office }) =>
          office && (
            <Link to="/offices/$id" params={{ id: office.id }}>
              {tellingName(office)}
            </Link>
          ),
      },
      {
        id: "seal",
        header: say("audit.seal"),
        cell: ({ sealed }) => <SealStatus sealed={sealed} />,
        onCard: ({ sealed }) => (sealed ? null : <SealStatus sealed={sealed} />),
      },
      {
        id: "request",
        header: say("audit.request"),
        isHiddenAtFirst: true,
        cell: ({ requestId }) => (requestId ? <code>{requestId}</code> : "–"),
      },
    ];
  }, [intl]);
}
