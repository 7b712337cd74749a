import { isAuditedSubject } from "@wuzi/domain/labels/audited-subject";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { graphql } from "../../gql/gql.ts";
import type { AuditRecordFragment } from "../../gql/graphql.ts";
import { Link } from "../../shared/ui/link.tsx";
import { useSubjectName } from "./use-subject-name.ts";

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
  const nameOf = useSubjectName();
  const record = readFragment(auditRecord, entry);
  const kind = isAuditedSubject(record.subject) ? (
    nameOf(record.subject)
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
  const personId = personOf(record);
  if (personId !== undefined) {
    return (
      <Link to="/people/$id" params={{ id: personId }}>
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

/** The person a record belongs to, where the entry names one. */
function personOf({ subject, subjectId, before, after }: AuditRecordFragment): string | undefined {
  if (subject === "registry.person" || subject === "registry.disability_part") return subjectId;
  if (subject === "registry.sealed_value" && after !== null && "rows" in after) return subjectId;
  const named = after?.["person_id"] ?? before?.["person_id"];
  return typeof named === "string" ? named : undefined;
}
