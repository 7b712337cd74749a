import { useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { graphql } from "../../gql/gql.ts";
import type { AuditRecordFragment } from "../../gql/graphql.ts";
import { Link } from "../../shared/ui/link.tsx";
import { isSubject, subjects } from "./audit-words.ts";

const auditRecord = graphql(`
  fragment AuditRecord on AuditEntry {
    subject
    subjectId
    before
    after
  }
`);

/** What an entry is about: the kind of record, leading to it where it has a page. */
export function RecordLink({ entry }: { entry: FragmentType<typeof auditRecord> }) {
  const intl = useIntl();
  const record = readFragment(auditRecord, entry);
  const kind = isSubject(record.subject) ? (
    intl.formatMessage({ id: subjects[record.subject] })
  ) : (
    <code>{record.subject}</code>
  );
  const staffId = staffOf(record);
  if (staffId !== undefined) {
    return (
      <Link to="/staff/$id" params={{ id: staffId }}>
        {kind}
      </Link>
    );
  }
  if (record.subject.startsWith("organisation.office")) {
    return (
      <Link to="/offices/$id" params={{ id: record.subjectId }}>
        {kind}
      </Link>
    );
  }
  return kind;
}

/** The member a record belongs to; a change of a post names its holder only when it began. */
function staffOf({ subject, subjectId, before, after }: AuditRecordFragment): string | undefined {
  if (subject === "staff.member" || subject === "access.account") return subjectId;
  const named = after?.["staff_id"] ?? before?.["staff_id"];
  return subject === "staff.post" && typeof named === "string" ? named : undefined;
}
