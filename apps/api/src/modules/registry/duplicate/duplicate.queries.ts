import {
  differencePenalties,
  duplicateStrengths,
  verdictBounds,
  type DuplicateReason,
} from "@wuzi/domain/registry/duplicate";
import sql, { raw, type Sql } from "sql-template-tag";
import type { SortKey } from "../../../platform/database/page.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import type { PossibleDuplicateFilter } from "./duplicate.types.ts";

const strength = (reason: DuplicateReason) => raw(`'${reason}', ${duplicateStrengths[reason]}`);

/** Numbers that stand, of people themselves and not of their carers. */
const inForce = (alias: string) =>
  raw(
    `${alias}.kind in ('certificate', 'phone') and ${alias}.carer_id is null and ${alias}.superseded_at is null`,
  );

/**
 * Pairs of active people, each read through the wall, so that no pair names somebody hidden. Strengths
 * and what speaks against are those of the domain package; numbers are compared by their keyed hashes.
 * What stands twice is looked for first, in one pass (`offset 0` keeps it there): nearly nothing does, and
 * asking each person for another took twice as long. Of one person it is what they have themselves.
 */
export function duplicatePairs(filter: PossibleDuplicateFilter): Sql {
  const personId = filter.personId == null ? null : parseUuid(filter.personId, "filter.personId");
  // of one person the other is looked for, of a scope every two once
  const two = (one: string, other: string) =>
    personId === null
      ? sql`${raw(other)} > ${raw(one)}`
      : sql`${raw(one)} = ${personId}::uuid and ${raw(other)} <> ${raw(one)}`;
  const numbers =
    personId === null
      ? sql`select s.hash from registry.sealed_value s where ${inForce("s")} group by 1 having count(*) > 1`
      : sql`select s.hash from registry.sealed_value s where s.person_id = ${personId}::uuid and ${inForce("s")}`;
  const births =
    personId === null
      ? sql`select n.born_on, n.pinyin from registry.person n where n.state = 'active' group by 1, 2 having count(*) > 1`
      : sql`select n.born_on, n.pinyin from registry.person n where n.id = ${personId}::uuid`;
  return sql`(
    select pair.first_id, pair.second_id, to_json(pair.reasons) as reasons,
           pair.different_numbers, pair.different_sex,
           (greatest(0, pair.strength
             - case when pair.different_numbers then ${raw(String(differencePenalties.DIFFERENT_ID_NUMBERS))} else 0 end
             - case when pair.different_sex then ${raw(String(differencePenalties.DIFFERENT_SEX))} else 0 end))::integer as score
      from (
        select found.a as first_id, found.b as second_id,
               array_agg(distinct found.reason order by found.reason) as reasons, max(found.strength) as strength,
               p.document_mask is not null and q.document_mask is not null as different_numbers,
               p.sex <> q.sex as different_sex
          from (
            select least(p.id, q.id) as a, greatest(p.id, q.id) as b, same.reason, same.strength
              from (select x.kind, x.person_id as one, y.person_id as other
                      from (${numbers} offset 0) twice
                      join registry.sealed_value x on x.hash = twice.hash and ${inForce("x")}
                      join registry.sealed_value y on y.hash = twice.hash and y.kind = x.kind and ${inForce("y")}
                       and ${two("x.person_id", "y.person_id")} offset 0) number
              join registry.person p on p.id = number.one join registry.person q on q.id = number.other
              join lateral (values ('certificate', ${strength("SAME_CERTIFICATE")}), ('phone', ${strength("SAME_PHONE_NAME")}))
                same(kind, reason, strength) on same.kind = number.kind and (number.kind = 'certificate' or q.pinyin = p.pinyin)
            union all
            select least(p.id, q.id), greatest(p.id, q.id), same.reason, same.strength
              from (${births} offset 0) twice
              join registry.person p on p.born_on = twice.born_on and p.pinyin = twice.pinyin
              join registry.person q on q.born_on = p.born_on and q.pinyin = p.pinyin and ${two("p.id", "q.id")} and q.state = 'active'
              join lateral (values
                (${strength("SAME_NAME_BIRTH_VILLAGE")}, true, true), (${strength("SAME_SOUND_BIRTH_VILLAGE")}, false, true),
                (${strength("SAME_NAME_BIRTH")}, true, false)) same(reason, strength, name, village)
                on same.name = (p.name = q.name)
               and same.village = (p.office_id = q.office_id or coalesce(p.residence_code = q.residence_code, false))
             where p.state = 'active'
          ) found(a, b, reason, strength)
          join registry.person p on p.id = found.a and p.state = 'active'
          join registry.person q on q.id = found.b and q.state = 'active'
         where not exists (select from registry.not_duplicate n where n.first_id = found.a and n.second_id = found.b)
         group by found.a, found.b, p.document_mask, q.document_mask, p.sex, q.sex
      ) pair)`;
}

/** Whatever is less likely than the domain's bound is no doubt worth a look. */
export const likelyEnough = sql`t0.score >= ${raw(String(verdictBounds.possible))}`;

/** The likeliest first. */
export const duplicateOrder: SortKey[] = [
  { sql: "(100 - t0.score)", type: "integer" },
  { sql: "t0.first_id", type: "uuid" },
  { sql: "t0.second_id", type: "uuid" },
];
