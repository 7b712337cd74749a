import { permissions, type Permission } from "@wuzi/domain/access/permissions";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import type { MessageId } from "../../../shared/i18n/messages.ts";
import { Link } from "../../../shared/ui/link.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { SummaryList, type SummaryItem } from "../../../shared/ui/summary-list.tsx";
import { actionTones } from "../audit-words.ts";
import { RecordLink } from "../record-link.tsx";
import { SealStatus } from "../seal-status.tsx";

const entrySummary = graphql(`
  fragment EntrySummary on AuditEntry {
    id
    at
    action
    actorName
    staffId
    permission
    subjectId
    personId
    requestId
    sealed
    office {
      id
      name
    }
    ...AuditRecord
  }
`);

/** The facts of an entry, each leading on: to the record, to all of a request, to all of an actor. */
export function EntrySummary({ entry }: { entry: FragmentType<typeof entrySummary> }) {
  const intl = useIntl();
  const say = (id: MessageId) => intl.formatMessage({ id });
  const it = readFragment(entrySummary, entry);
  const items: (SummaryItem | false)[] = [
    { id: "at", label: say("audit.at"), value: <InstantText at={it.at} /> },
    {
      id: "action",
      label: say("audit.action"),
      value: <Status tone={actionTones[it.action]} label={say(`audit.action.${it.action}`)} />,
    },
    {
      id: "actor",
      label: say("audit.actor"),
      value: it.actorName,
      action: it.staffId && (
        <Link to="/audit" search={{ staff: it.staffId }}>
          <FormattedMessage id="audit.allOfActor" />
        </Link>
      ),
    },
    {
      id: "permission",
      label: say("audit.permission"),
      value: permissionName(it.permission, intl.locale === "en-US" ? "en" : "zh") ?? (
        <FormattedMessage id="audit.permission.none" />
      ),
    },
    {
      id: "record",
      label: say("audit.record"),
      value: (
        <>
          <RecordLink entry={it} /> <code>{it.subjectId}</code>
        </>
      ),
    },
    it.personId != null && {
      id: "person",
      label: say("audit.person"),
      value: <code>{it.personId}</code>,
      action: (
        <Link to="/audit" search={{ person: it.personId }}>
          <FormattedMessage id="audit.allOfPerson" />
        </Link>
      ),
    },
    it.office != null && {
      id: "office",
      label: say("audit.office"),
      value: (
        <Link to="/offices/$id" params={{ id: it.office.id }}>
          {it.office.name}
        </Link>
      ),
    },
    it.requestId !== "" && {
      id: "request",
      label: say("audit.request"),
      value: <code>{it.requestId}</code>,
      action: (
        <Link to="/audit" search={{ request: it.requestId }}>
          <FormattedMessage id="audit.allOfRequest" />
        </Link>
      ),
    },
    { id: "seal", label: say("audit.seal"), value: <SealStatus sealed={it.sealed} /> },
  ];
  return <SummaryList items={items.filter((item) => item !== false)} />;
}

function permissionName(name: string, language: "zh" | "en"): string | undefined {
  return name in permissions ? permissions[name as Permission][language] : undefined;
}
