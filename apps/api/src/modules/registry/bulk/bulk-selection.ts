import type { BulkKind } from "@wuzi/domain/registry/bulk-kind";
import { keptFilterSchema } from "@wuzi/domain/registry/export-column";
import { optOutClasses } from "@wuzi/domain/registry/message-class";
import { channelOverrides } from "@wuzi/domain/registry/person-contacts-input";
import sql, { join, raw, type Sql } from "sql-template-tag";
import { badField, notFound } from "../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../platform/graphql/check-input.ts";
import { parseId, parseUuid } from "../../../platform/graphql/parse-id.ts";
import { personConditions } from "../../../platform/person/person-conditions.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import type { BulkAction, BulkRow } from "./bulk-rules.ts";
import type { BulkActionInput, PreviewBulkActionInput } from "./bulk.types.ts";

/** As many as one transaction does at once. */
export const mostAtOnce = 5000;

/** A way to read rows: a command's transaction or a field's own statement. */
export type Reads = <Row>(statement: Sql) => Promise<Row[]>;

/** Conditions on alias `t0` for exactly one of a filter and ids. */
export function selected(input: PreviewBulkActionInput, keys: KeyRing): Sql[] {
  const { filter, ids } = input;
  if ((filter == null) === (ids == null)) {
    throw badField("input.ids", "ONE_OF_TWO", "Give a filter or ids.");
  }
  if (filter != null) {
    checkInput(keptFilterSchema, filter, "input.filter");
    if (filter.officeId != null) parseId(filter.officeId, "input.filter.officeId");
    if (filter.importId != null) parseUuid(filter.importId, "input.filter.importId");
    return personConditions(filter, keys);
  }
  const wanted = (ids ?? []).map((id, index) => parseUuid(id, `input.ids.${index}`));
  return [sql`t0.id = any(${wanted}::uuid[])`];
}

/** Whoever is selected, oldest id first, and whether that is more than fits. */
export async function selectedRows(
  read: Reads,
  input: PreviewBulkActionInput,
  keys: KeyRing,
  locking: "for update of t0" | "",
): Promise<BulkRow[]> {
  const rows = await read<BulkRow>(
    sql`select t0.id, t0.name, t0.state,
               json_build_object('office_id', t0.office_id, 'lives_alone', t0.lives_alone, 'needs_care', t0.needs_care,
                 'opt_outs', t0.opt_outs, 'channel_overrides', t0.channel_overrides, 'channels', t0.channels) as columns,
               case when t0.category is null then null else json_build_object('category', t0.category, 'grade', t0.grade,
                 'parts', (select coalesce(json_agg(json_build_object('category', d.category, 'grade', d.grade)), '[]')
                             from registry.disability_part d where d.person_id = t0.id)) end as disability
          from registry.person t0 where ${join(selected(input, keys), " and ")}
         order by t0.id limit ${mostAtOnce + 1} ${raw(locking)}`,
  );
  if (rows.length > mostAtOnce || (input.ids?.length ?? 0) > mostAtOnce) {
    const path = input.ids == null ? "input.filter" : "input.ids";
    throw badField(path, "TOO_MANY", `At most ${mostAtOnce} people at once: narrow the selection.`);
  }
  return rows;
}

type Parse = (input: BulkActionInput, read: Reads) => Promise<BulkAction> | BulkAction;

const parsers: Readonly<Record<BulkKind, Parse>> = {
  move: async ({ officeId }, read) => {
    if (officeId == null) throw missing("officeId");
    const id = parseId(officeId, "input.action.officeId");
    const [office] = await read<{ takes: boolean }>(
      sql`select closed_on is null and kind in ('street_federation', 'town_federation',
                   'community_post', 'village_post', 'grid') as takes
            from organisation.office where id = ${id}::integer`,
    );
    if (office === undefined) throw notFound("input.action.officeId");
    if (office.takes) return { kind: "move", officeId: id };
    throw badField(
      "input.action.officeId",
      "TAKES_NO_PEOPLE",
      "Choose a township, village or grid.",
    );
  },
  lives_alone: ({ value }) => ({ kind: "lives_alone", value: required(value) }),
  needs_care: ({ value }) => ({ kind: "needs_care", value: required(value) }),
  opt_out: ({ messageClass, value }) => {
    const found = optOutClasses.find((each) => each === messageClass);
    if (found === undefined) throw missing("messageClass");
    return { kind: "opt_out", messageClass: found, value: required(value) };
  },
  channel_override: ({ override }) => {
    if (override == null) throw missing("override");
    const [decision] = checkedOverride(override);
    if (decision === undefined) throw missing("override");
    return { kind: "channel_override", override: decision };
  },
};

/** The action, with what its kind needs and nothing else. */
export async function parseAction(input: BulkActionInput, read: Reads): Promise<BulkAction> {
  return await parsers[input.kind as BulkKind](input, read);
}

function checkedOverride(override: object) {
  try {
    return checkInput(channelOverrides, [override], "input.action.override");
  } catch (error) {
    throw renamed(error);
  }
}

/** The rule is for a list; here is one. */
function renamed(error: unknown): unknown {
  const fields = (error as { extensions?: { fields?: { path: string }[] } }).extensions?.fields;
  for (const field of fields ?? []) field.path = field.path.replace(".override.0", ".override");
  return error;
}

function required(value: boolean | null | undefined): boolean {
  if (value == null) throw missing("value");
  return value;
}

function missing(field: string) {
  return badField(`input.action.${field}`, "REQUIRED", "This kind of action needs it.");
}
