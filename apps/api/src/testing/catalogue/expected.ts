/**
 * What the catalogue may hold beside the ordinary owned table. Each entry says why; an entry that
 * nothing in the database matches any more is a fault itself.
 */

/** Reached by definer functions alone: neither login holds any privilege on them. */
export const sealedTables: Record<string, string> = {
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
  "registry.import_not_same": "follows from decisions, which their function records",
  "registry.import_progress": "how far a job has come: numbers",
  "registry.import_row": "rows of a file; decisions over them are recorded by their function",
  "registry.import_trace": "keyed prints that follow from the recorded change of the person",
};

/** Constraints that only say what belongs together: nothing looks at each row. */
export const unenforcedConstraints: Record<string, string> = {
  "registry.person_key.person_key_person_fkey":
    "600,000 rows an import: the functions that write them hold the person, hand-overs take them along",
};

/** Owned by an office through another column than `office_id`. */
export const scopeColumns: Record<string, string> = {
  "organisation.office": "id",
};

/** Alternatives inside a policy's condition: only the system plants the root of a tree. */
export const widerConditions: Record<string, string> = {
  "organisation.office":
    " OR ((parent_id IS NULL) AND ( SELECT access.plants_roots() AS plants_roots))",
};

/** What a policy must ask beside the office, and the condition that asks it. */
export const narrowerConditions: Record<string, string> = {
  "staff.post INSERT": "access.may_give_post(role, staff_id)",
  "staff.post UPDATE": "access.may_give_post(role, staff_id)",
};

/** Commands that no policy lets anybody but the definer do. */
export const withoutPolicy: Record<string, string> = {
  "audit.entry INSERT": "written by triggers and definer functions only",
  "audit.entry UPDATE": "append-only",
  "audit.entry DELETE": "append-only",
};

/** Definer functions that a login may call; all others run from triggers or from these. */
export const callable: Record<"wuzi_app" | "wuzi_worker", readonly string[]> = {
  wuzi_app: [
    "access.account_state",
    "access.begin",
    "access.change_password",
    "access.confirm_totp",
    "access.end_session",
    "access.is_live",
    "access.may",
    "access.may_give_post",
    "access.may_give_scopes",
    "access.may_grant",
    "access.may_manage",
    "access.offices",
    "access.own_sessions",
    "access.plants_roots",
    "access.proof_needed",
    "access.prove_again",
    "access.reset_second_factor",
    "access.second_factor",
    "access.set_password",
    "access.sign_in",
    "access.sign_in_challenge",
    "access.sign_out",
    "access.staff",
    "access.switch_post",
    "access.totp_challenge",
    "access.touch",
    "access.unlock",
    "access.viewer",
    "integration.issue_key",
    "integration.revoke_key",
    "organisation.fresh_office_id",
    "platform.attach_photos",
    "platform.note_photo_seen",
    "platform.order_job",
    "platform.take_file",
    "prevent.reveal_resident",
    "registry.add_name_keys",
    "registry.decide_import_rows",
    "registry.find_in_county",
    "registry.holder_card",
    "registry.known_keys",
    "registry.move_within",
    "registry.person_history",
    "registry.place_names",
    "registry.refuse_registered",
    "registry.remove_copies",
    "registry.reveal",
    "registry.sealed_for_edit",
    "registry.set_name_keys",
    "registry.set_parts",
    "registry.stop_export",
    "registry.transfer",
    "response.current_incident",
    "response.protocol_on",
    "staff.acting_office",
    "staff.reveal_phone",
    "staff.visible_views",
  ],
  wuzi_worker: [
    "access.begin_system",
    "access.confirm_totp",
    "access.may_give_post",
    "access.offices",
    "access.plants_roots",
    "access.purge",
    "access.set_password",
    "access.staff",
    "access.sync_roles",
    "audit.hashes_at",
    "audit.head",
    "audit.seal",
    "audit.verify",
    "platform.begin_order",
    "platform.claim_order",
    "platform.end_order",
    "platform.end_photos",
    "platform.order_job",
    "platform.purge_orders",
    "registry.add_name_keys",
    "registry.known_keys",
    "registry.place_names",
    "registry.refuse_registered",
    "registry.clear_import_rows",
    "registry.county_places",
    "registry.sealed_for_edit",
    "registry.set_parts",
    "registry.purge_imports",
    "registry.registered_elsewhere",
    "registry.set_name_keys",
    "registry.begin_export",
    "registry.end_export",
    "registry.note_export",
    "registry.sealed_for_export",
    "response.current_incident",
    "response.protocol_on",
  ],
};

/** Definer functions that no login calls directly. */
export const internal: readonly string[] = [
  "access.actor_parts",
  "access.begin_client",
  "access.count_failure",
  "access.default_post",
  "access.end_sessions_of_disabled",
  "access.locked_for",
  "access.next_stage",
  "access.refresh_scope",
  "access.require_management",
  "access.session_of",
  "access.sign",
  "audit.record_change",
  "audit.write",
  "platform.photos_follow",
  "registry.hand_over",
  "registry.masked_cards",
  "registry.move_name_keys",
  "registry.require_current_key",
  "registry.step_key",
  "registry.town_label",
  "registry.town_of",
  "response.incident_of_county",
  "response.protocol_stands",
  "staff.refuse_close_with_posts",
];

/** Columns that the API's login must not read, although it may read their table. */
export const unreadable: readonly string[] = [
  "registry.export.filter",
  "integration.client_key.hash",
  "registry.import_row.sealed",
  "prevent.sealed_value.sealed",
  "registry.sealed_value.sealed",
  "staff.member.phone",
];

/** Columns that the API's login may change, and no others. */
export const changeable: Record<string, readonly string[]> = {
  "integration.client": ["state", "updated_at", "version"],
  "organisation.office": ["closed_on", "name", "short_name", "topic", "updated_at", "version"],
  "platform.idempotency": ["outcome"],
  "prevent.resident": [
    "born_on",
    "document_mask",
    "document_type",
    "name",
    "phone_mask",
    "sex",
    "updated_at",
    "version",
  ],
  "prevent.sealed_value": ["superseded_at"],
  "registry.bulk_action": ["restored", "undone_at"],
  "registry.carer": [
    "carer_person_id",
    "name",
    "phone_mask",
    "relation",
    "role",
    "to_day",
    "updated_at",
    "version",
  ],
  "registry.column_mapping": ["columns", "updated_at", "version"],
  "registry.import_batch": [
    "columns",
    "header_row",
    "refusal",
    "run",
    "sheet",
    "state",
    "updated_at",
    "version",
  ],
  "registry.merge": ["undone_at", "undone_by"],
  "registry.person": [
    "address_mask",
    "born_on",
    "category",
    "certificate_mask",
    "certificate_standing",
    "certificate_suspended_from",
    "certificate_valid_until",
    "channel_overrides",
    "channels",
    "closed_on",
    "document_mask",
    "document_type",
    "grade",
    "initials",
    "lives_alone",
    "merged_into",
    "name",
    "needs_care",
    "opt_outs",
    "phone_mask",
    "pinyin",
    "preferences",
    "registered_code",
    "residence_code",
    "sex",
    "state",
    "state_reason",
    "updated_at",
    "version",
  ],
  "registry.sealed_value": [
    "holder",
    "issued_on",
    "note",
    "position",
    "superseded_at",
    "valid_until",
  ],
  "response.incident": ["ended_on", "name", "updated_at", "version"],
  "response.protocol": ["updated_at", "version", "withdrawn_at"],
  "staff.member": ["name", "office_id", "phone", "phone_mask", "state", "updated_at", "version"],
  "staff.post": ["to_day", "updated_at", "version"],
  "staff.preference": ["settings", "updated_at"],
  "staff.saved_view": [
    "is_default",
    "name",
    "parameters",
    "removed_at",
    "shared",
    "updated_at",
    "version",
  ],
};
