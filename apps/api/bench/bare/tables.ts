/** The product's tables that the bare server has copies of, each with rows, by the copy's name. */
export const owned: Readonly<Record<string, string>> = {
  office: "organisation.office",
  member: "staff.member",
  post: "staff.post",
  person: "registry.person",
  carer: "registry.carer",
  disability_part: "registry.disability_part",
  sealed_value: "registry.sealed_value",
  person_key: "registry.person_key",
  contact: "registry.contact",
  control_case: "prevent.control_case",
  control_latest: "prevent.control_latest",
  control_alert: "prevent.control_alert",
  follow_up: "prevent.follow_up",
  duty_target: "prevent.duty_target",
  duty_slot: "prevent.duty_slot",
  day_summary: "prevent.day_summary",
  standing: "prevent.standing",
  gap: "care.gap",
  protocol: "response.protocol",
};

/** Tables that nobody's login may read. */
export const closed: Readonly<Record<string, string>> = {
  session: "access.session",
  role_permission: "access.role_permission",
  office_scope: "access.office_scope",
};

/** What a change leaves behind it: copied without rows. */
export const left: Readonly<Record<string, string>> = {
  entry: "audit.entry",
  idempotency: "platform.idempotency",
};

/** What the product calls functions for, without asking who may. */
export const functions = `
  create function bare.place_names(codes text[]) returns table (code text, unit text, village text) language sql stable as $$
    select o.code, coalesce(case when o.kind in ('village_post', 'community_post') then up.short_name end, o.short_name),
           case when o.kind in ('village_post', 'community_post') then o.short_name end
      from bare.office o left join bare.office up on up.id = o.parent_id where o.code = any(codes)
       and o.kind in ('county_federation', 'town_federation', 'street_federation', 'village_post', 'community_post') $$;
  create function bare.add_name_keys(names jsonb) returns void language sql as $$
    insert into bare.person_key (key, office_id, person_id)
    select distinct k, p.office_id, p.id from jsonb_to_recordset(names) as n(id uuid, keys text[])
      join bare.person p on p.id = n.id cross join unnest(n.keys) k $$;
  create function bare.sealed_for_edit(people uuid[], former boolean) returns setof bare.sealed_value language sql stable as $$
    select * from bare.sealed_value where person_id = any(people) and (former or superseded_at is null) $$;`;

const ownFunctions = ["place_names", "add_name_keys", "sealed_for_edit"];

const sources: Readonly<Record<string, string>> = {
  ...owned,
  ...left,
  ...Object.fromEntries(ownFunctions.map((name) => [name, `registry.${name}`])),
};

/**
 * A statement of the bare server over the product's own tables.
 * @throws where it asks a table that no login may read
 */
export function overOwned(text: string): string {
  return text.replaceAll(/\bbare\.(\w+)/g, (_, name: string) => {
    const source = sources[name];
    if (source === undefined) throw new Error(`bare.${name} is open to nobody's login.`);
    return source;
  });
}

/** Whether a step only notes what the product's tables note by themselves. */
export function isAuditNote(text: string): boolean {
  return text.includes("into bare.entry");
}
