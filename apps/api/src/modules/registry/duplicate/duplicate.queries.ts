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

/**
 * Pairs of active people, each read through the wall, so that no pair names somebody hidden. Strengths
 * and what speaks against are those of the domain package; numbers are compared by their keyed hashes.
 * Few share a phone and many a name, so phones come first (`offset 0`): the planner takes a reach for a
 * handful of offices and would begin with the names of a whole county.
 */
export function duplicatePairs(filter: PossibleDuplicateFilter): Sql {
  const personId = filter.personId == null ? null : parseUuid(filter.personId, "filter.personId");
  // of one person the other is looked for, of a scope every two once
  const two = (one: string, other: string) =>
    personId === null
      ? sql`${raw(other)} > ${raw(one)}`
      : sql`${raw(one)} = ${personId}::uuid and ${raw(other)} <> ${raw(one)}`;
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
            select least(x.person_id, y.person_id) as a, greatest(x.person_id, y.person_id) as b, ${strength("SAME_CERTIFICATE")}
              from registry.sealed_value x join registry.sealed_value y on y.hash = x.hash and ${two("x.person_id", "y.person_id")}
             where x.kind = 'certificate' and y.kind = 'certificate' and x.superseded_at is null and y.superseded_at is null
            union all
            select least(p.id, q.id), greatest(p.id, q.id), ${strength("SAME_PHONE_NAME")}
              from (select x.person_id as a, y.person_id as b
                      from registry.sealed_value x join registry.sealed_value y on y.hash = x.hash and ${two("x.person_id", "y.person_id")}
                     where x.kind = 'phone' and y.kind = 'phone' and x.carer_id is null and y.carer_id is null
                       and x.superseded_at is null and y.superseded_at is null offset 0) phone
              join registry.person p on p.id = phone.a join registry.person q on q.id = phone.b and q.pinyin = p.pinyin
            union all
            select least(p.id, q.id), greatest(p.id, q.id), same.reason, same.strength
              from registry.person p
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
