import type { Permission } from "@wuzi/domain/access/permissions";
import { isAuditedSubject } from "@wuzi/domain/labels/audited-subject";
import type { ReactNode } from "react";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { graphql } from "../../gql/gql.ts";
import type { AuditRecordFragment } from "../../gql/graphql.ts";
import { useSession } from "../../shared/session/session.ts";
import { Link } from "../../shared/ui/link.tsx";
import { useSubjectName } from "./use-subject-name.ts";

const auditRecord = graphql(`
  fragment AuditRecord on AuditEntry {
    subject
    subjectId
    personId
    before
    after
  }
`);

/** Pages of records, with what one must be allowed to see to open them. */
const pages = {
  "/staff/$id": "staff:read",
  "/people/$id": "person:read",
  "/offices/$id": "office:read",
  "/people/import/$id": "import:read",
  "/integrations/$id": "integration:read",
} as const satisfies Record<string, Permission>;

type Page = { readonly to: keyof typeof pages; readonly id: string };

/**
 * What an entry is about: the kind of record, leading to it where it has a page that the reader may
 * open. Who may read the audit but no records is led to all entries about the person.
 */
export function RecordLink({ entry }: { entry: FragmentType<typeof auditRecord> }) {
  const nameOf = useSubjectName();
  const { permissions } = useSession();
  const record = readFragment(auditRecord, entry);
  const kind: ReactNode = isAuditedSubject(record.subject) ? (
    nameOf(record.subject)
  ) : (
    <code>{record.subject}</code>
  );
  const page = pageOf(record);
  if (page && permissions.has(pages[page.to])) {
    return (
      <Link to={page.to} params={{ id: page.id }}>
        {kind}
      </Link>
    );
  }
  if (record.personId != null) {
    return (
      <Link to="/audit" search={{ person: record.personId }}>
        {kind}
      </Link>
    );
  }
  return kind;
}

function pageOf(record: AuditRecordFragment): Page | undefined {
  const { subject, subjectId, personId } = record;
  const to = (page: Page["to"], id: string | undefined) =>
    id === undefined ? undefined : { to: page, id };
  switch (subject) {
    case "staff.member":
    case "access.account":
      return to("/staff/$id", subjectId);
    case "staff.post":
      return to("/staff/$id", named(record, "staff_id"));
    case "organisation.office":
    case "organisation.office_successor":
      return to("/offices/$id", subjectId);
    case "registry.import_batch":
      return to("/people/import/$id", subjectId);
    case "registry.import_row":
      return to("/people/import/$id", named(record, "batch_id"));
    case "integration.client":
      return to("/integrations/$id", subjectId);
    case "integration.client_key":
      return to("/integrations/$id", named(record, "client_id"));
    default:
      return to("/people/$id", personId ?? undefined);
  }
}

/** An id that the entry states; a change states what did not change as little as what is not known. */
function named({ before, after }: AuditRecordFragment, field: string): string | undefined {
  const id = after?.[field] ?? before?.[field];
  return typeof id === "string" ? id : undefined;
}
