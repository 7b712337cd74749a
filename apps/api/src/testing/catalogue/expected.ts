/**
 * What the catalogue may hold beside the ordinary owned table. Each entry says why; an entry that
 * nothing in the database matches any more is a fault itself.
 */

/** Reached by definer functions alone: neither login holds any privilege on them. */
export const sealedTables: Record<string, string> = {
  "prevent.public_day": "the state's holidays, kept by a job",
  "access.secret": "keys that sign actors",
  "access.role_permission": "the role table, replaced by the migration command",
  "access.permission": "the permission table, replaced by the migration command",
  "access.administrator_role": "roles with a second factor, replaced by the migration command",
  "access.office_scope": "what the policies compare with; derived from the tree by trigger",
  "access.account": "password verifiers",
  "access.recovery_code": "verifiers of recovery codes",
  "access.session": "sessions",
  "registry.sealing_key": "ids of the keys in use; which one seals is the rotation's business",
  "access.failure": "failed tries, by login and address",
  "prevent.notice_counter":
    "the last number of each county and year; the notice itself is a release",
  "publicity.channel_health": "how the one way to the carrier stands: nobody's matter, no decision",
  "publicity.reply_part": "parts of replies that wait for each other",
  "publicity.reply_seen": "ids of replies, so that what comes twice is one",
  "publicity.loose_receipt": "receipts that nothing is known of yet",
  "platform.job_order": "what commands have ordered; the effect is audited with who ordered it",
};

/** One row's owner is a person: the policies compare `staff_id`, not `office_id`. */
export const personalTables: Record<string, string> = {
  "staff.preference": "display settings, not audited: they change nothing for anybody else",
  "staff.saved_view":
    "a person's views; what others may use of them comes through staff.visible_views",
  "platform.idempotency": "keys of the person's own requests, not audited: the change itself is",
};

/** Rows on their way: neither people nor decisions, so that changing them is nothing to record. */
export const unrecordedTables: Record<string, string> = {
  "prevent.control_latest": "follows from follow-ups and alerts, which are recorded",
  "publicity.message":
    "a campaign's follow from its approval, which is recorded; one to a person is recorded by its function",
  "publicity.reply":
    "written by whoever replied; that somebody looked after it is recorded by its function",
  "registry.contact": "follows from what each wing records of the contact",
  "registry.import_not_same": "follows from decisions, which their function records",
  "registry.import_progress": "how far a job has come: numbers",
  "registry.import_row": "rows of a file; decisions over them are recorded by their function",
  "registry.import_trace": "keyed prints that follow from the recorded change of the person",
};

/** Constraints that only say what belongs together: nothing looks at each row. */
export const unenforcedConstraints: Record<string, string> = {
  "audit.entry.entry_office_fkey":
    "the office of a row that has been checked itself; a lock on it for each entry is where all writers met",
  "registry.person_key.person_key_person_fkey":
    "600,000 rows an import: the functions that write them hold the person, hand-overs take them along",
};

/** Alternatives inside a policy's condition: only the system plants the root of a tree. */
export const widerConditions: Record<string, string> = {
  "organisation.office":
    " OR ((parent_id IS NULL) AND ( SELECT access.plants_roots() AS plants_roots))",
};

/** What a policy must ask beside the office, and the condition that asks it. */
export const narrowerConditions: Record<string, string> = {
  "prevent.area_contract INSERT": "(m.id = area_contract.staff_id)",
  "prevent.group_member INSERT": "(m.id = group_member.staff_id)",
  "staff.post INSERT": "access.may_give_post(role, staff_id)",
  "staff.post UPDATE": "access.may_give_post(role, staff_id)",
};

/** Commands that no policy lets anybody but the definer do. */
export const withoutPolicy: Record<string, string> = {
  "audit.entry INSERT": "written by triggers and definer functions only",
  "audit.entry UPDATE": "append-only",
  "audit.entry DELETE": "append-only",
};
