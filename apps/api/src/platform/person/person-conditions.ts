import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { badField } from "../errors/coded-error.ts";
import { parseId, parseUuid } from "../graphql/parse-id.ts";
import type { KeyRing } from "../sealing/key-ring.ts";
import { certificateStateOf } from "./certificate-state.ts";
import type { PersonFilter } from "./person-filter.inputs.ts";
import { searchTerms } from "./person-search.ts";

const today = sql`(now() at time zone 'Asia/Shanghai')::date`;

/** Conditions on alias `t0`; by the office alone they are the policy's, everything else narrows. */
export function personConditions(filter: PersonFilter, keys: KeyRing): Sql[] {
  const where: Sql[] = [sql`t0.state = ${filter.state ?? "active"}`];
  if (filter.officeId != null) where.push(underOffice(filter.officeId));
  if (filter.categories != null) where.push(categoryCondition(filter.categories));
  if (filter.grades != null) where.push(gradeCondition(filter.grades));
  if (filter.certificateStates != null) {
    where.push(sql`${raw(certificateStateOf("t0"))} = any(${filter.certificateStates}::text[])`);
  }
  if (filter.channels != null) where.push(sql`t0.channels && ${filter.channels}::text[]`);
  if (filter.livesAlone != null) where.push(sql`t0.lives_alone = ${filter.livesAlone}`);
  if (filter.needsCare != null) where.push(sql`t0.needs_care = ${filter.needsCare}`);
  if (filter.hasPhone != null) where.push(sql`(t0.phone_mask is not null) = ${filter.hasPhone}`);
  if (filter.hasCarer != null) where.push(careCondition(filter.hasCarer));
  if (filter.importId != null) where.push(writtenBy(filter.importId));
  where.push(...ageConditions(filter));
  if (filter.search) where.push(searchCondition(filter.search, keys));
  return where;
}

function underOffice(officeId: string): Sql {
  const id = parseId(officeId, "filter.officeId");
  return sql`t0.office_id in (
    with recursive below as (
      select o.id from organisation.office o where o.id = ${id}::integer
      union all
      select o.id from organisation.office o join below on o.parent_id = below.id
    ) select id from below)`;
}

function writtenBy(importId: string): Sql {
  return sql`t0.id in (select r.person_id from registry.import_row r
    where r.batch_id = ${parseUuid(importId, "filter.importId")}::uuid and r.state = 'done' and r.verdict <> 'unchanged')`;
}

/** Whoever has a multiple disability is found by its parts too: code 7 alone says little. */
function categoryCondition(categories: readonly string[]): Sql {
  return sql`(t0.category = any(${categories}::text[]) or t0.category = 'multiple' and exists (
    select from registry.disability_part d where d.person_id = t0.id and d.category = any(${categories}::text[])))`;
}

function gradeCondition(grades: readonly number[]): Sql {
  if (grades.some((grade) => grade < 1 || grade > 4)) {
    throw badField("filter.grades", "OUT_OF_RANGE", "A grade is 1 to 4.");
  }
  return sql`t0.grade = any(${grades}::smallint[])`;
}

function careCondition(hasCarer: boolean): Sql {
  const cared = sql`exists (select from registry.carer c where c.person_id = t0.id and c.to_day is null)`;
  return hasCarer ? cared : sql`not ${cared}`;
}

/** Whole years on the day of asking: at least `minAge`, at most `maxAge`. */
function ageConditions({ minAge, maxAge }: PersonFilter): Sql[] {
  const bounds: Sql[] = [];
  for (const [path, years] of [
    ["filter.minAge", minAge],
    ["filter.maxAge", maxAge],
  ] as const) {
    if (years != null && (years < 0 || years > 130)) {
      throw badField(path, "OUT_OF_RANGE", "An age is 0 to 130.");
    }
  }
  if (minAge != null)
    bounds.push(sql`t0.born_on <= (${today} - make_interval(years => ${minAge}))`);
  if (maxAge != null) {
    bounds.push(sql`t0.born_on > (${today} - make_interval(years => ${maxAge + 1}))`);
  }
  return bounds;
}

/**
 * By keys of the name (plain equality, which row-level security lets through to the index) or by
 * the keyed hash of a number or of its last four characters.
 */
function searchCondition(search: string, keys: KeyRing): Sql {
  const terms = searchTerms(search);
  if (terms.by === "number") {
    return sql`t0.id in (select s.person_id from registry.sealed_value s
      where s.hash in (${join(keys.blindIndexes(terms.kind, terms.number))}) and s.superseded_at is null)`;
  }
  if (terms.by === "tail") {
    // values and not an array: of an array's length the planner knows nothing until it plans anew
    const tails = ["document", "phone"].flatMap((kind) =>
      keys.blindIndexes(`${kind} tail`, terms.tail),
    );
    return sql`t0.id in (select s.person_id from registry.sealed_value s
      where s.tail_hash in (${join(tails)}) and s.superseded_at is null)`;
  }
  if (terms.alternatives.length === 0) return sql`false`;
  const again =
    terms.contains === null ? empty : sql` and position(${terms.contains}::text in t0.name) > 0`;
  const alternatives = terms.alternatives.map((all) => join(all.map(withKey), " intersect "));
  return sql`t0.id in ((${join(alternatives, ") union (")}))${again}`;
}

/** Sets of ids and not conditions on each person: the planner begins with them where they are small. */
function withKey(key: string): Sql {
  return sql`select k.person_id from registry.person_key k where k.key = ${key}`;
}
