import {
  differencePenalties,
  duplicateStrengths,
  verdictBounds,
} from "@wuzi/domain/registry/duplicate";
import sql, { join, raw, type Sql } from "sql-template-tag";
import type { SortKey } from "../../../platform/database/page.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import type { PossibleDuplicateFilter } from "./duplicate.types.ts";

const strengths = join(
  Object.entries(duplicateStrengths).map(
    ([reason, points]) => sql`(${raw(`'${reason}'`)}, ${raw(String(points))})`,
  ),
);

/**
 * Pairs of active people, so that no pair names somebody hidden. Strengths and what speaks against are
 * those of the domain package; numbers are compared by their keyed hashes.
 */
export function duplicatePairs(filter: PossibleDuplicateFilter): Sql {
  const found =
    filter.personId == null
      ? sql`registry.alike()`
      : alikeTo(parseUuid(filter.personId, "filter.personId"));
  return sql`(
    select pair.first_id, pair.second_id, to_json(pair.reasons) as reasons,
           pair.different_numbers, pair.different_sex,
           (greatest(0, pair.strength
             - case when pair.different_numbers then ${raw(String(differencePenalties.DIFFERENT_ID_NUMBERS))} else 0 end
             - case when pair.different_sex then ${raw(String(differencePenalties.DIFFERENT_SEX))} else 0 end))::integer as score
      from (
        select found.a as first_id, found.b as second_id, found.different_numbers, found.different_sex,
               array_agg(distinct found.reason order by found.reason) as reasons, max(strength.points) as strength
          from ${found} found
          join (values ${strengths}) strength(reason, points) on strength.reason = found.reason
         where not exists (select from registry.not_duplicate n where n.first_id = found.a and n.second_id = found.b)
         group by found.a, found.b, found.different_numbers, found.different_sex
      ) pair)`;
}

/** The same as `registry.alike` finds, of one person: few rows, each read through the wall. */
function alikeTo(personId: string): Sql {
  const inForce = raw("x.superseded_at is null and y.superseded_at is null");
  return sql`(
    select least(p.id, q.id) as a, greatest(p.id, q.id) as b, same.reason,
           p.document_mask is not null and q.document_mask is not null as different_numbers,
           p.sex <> q.sex as different_sex
      from registry.person p
     cross join lateral (
        select y.person_id as id, 'SAME_CERTIFICATE' as reason
          from registry.sealed_value x join registry.sealed_value y on y.hash = x.hash and y.kind = x.kind
         where x.person_id = p.id and x.kind = 'certificate' and ${inForce}
        union all
        select y.person_id, 'SAME_PHONE_NAME'
          from registry.sealed_value x join registry.sealed_value y on y.hash = x.hash and y.kind = x.kind
         where x.person_id = p.id and x.kind = 'phone' and x.carer_id is null and y.carer_id is null and ${inForce}
        union all
        select o.id, case when not near.village then 'SAME_NAME_BIRTH' when p.name = o.name then 'SAME_NAME_BIRTH_VILLAGE'
                          else 'SAME_SOUND_BIRTH_VILLAGE' end
          from registry.person o
         cross join lateral (
            select p.office_id = o.office_id or coalesce(p.residence_code = o.residence_code, false) as village) near
         where o.born_on = p.born_on and o.pinyin = p.pinyin and (near.village or p.name = o.name)
      ) same
      join registry.person q on q.id = same.id and q.id <> p.id and q.state = 'active'
     where p.id = ${personId}::uuid and p.state = 'active'
       and (same.reason <> 'SAME_PHONE_NAME' or q.pinyin = p.pinyin))`;
}

/** Whatever is less likely than the domain's bound is no doubt worth a look. */
export const likelyEnough = sql`t0.score >= ${raw(String(verdictBounds.possible))}`;

/** The likeliest first. */
export const duplicateOrder: SortKey[] = [
  { sql: "(100 - t0.score)", type: "integer" },
  { sql: "t0.first_id", type: "uuid" },
  { sql: "t0.second_id", type: "uuid" },
];
