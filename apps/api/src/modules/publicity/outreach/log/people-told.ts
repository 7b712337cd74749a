import { ageOn } from "@wuzi/domain/identity/age";
import type { PersonalChannel } from "@wuzi/domain/publicity/outreach-channel";
import type { Disability } from "@wuzi/domain/registry/disability";
import { reachOf, type ReachedThrough } from "@wuzi/domain/registry/reached";
import type { ChannelOverride } from "@wuzi/domain/registry/suitable-channels";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";

interface Needs {
  id: string;
  officeId: number;
  category: Disability["category"] | null;
  grade: Disability["grade"] | null;
  parts: Disability["parts"];
  overrides: ChannelOverride[];
  dependent: boolean;
  bornOn: string;
}

/** Somebody who was told, and whether that counts. */
export interface Told {
  readonly personId: string;
  readonly officeId: number;
  readonly through: readonly ReachedThrough[];
  readonly reached: boolean;
  readonly reason: string | null;
}

/**
 * Judges for each person, by the registry's rule, whether they were told by a way that suits them.
 * @throws NOT_FOUND for somebody out of scope or no longer registered
 */
export async function peopleTold(
  tx: Transaction,
  sent: readonly { personId: string; through: readonly ReachedThrough[] }[],
  how: { channel: PersonalChannel; easyRead: boolean; onDay: string },
): Promise<Told[]> {
  const ids = sent.map(({ personId }, at) => parseUuid(personId, `input.people.${at}.personId`));
  const known = await tx.rows<Needs>(
    sql`select p.id::text, p.office_id as "officeId", p.category, p.grade, p.channel_overrides as overrides,
               p.needs_care as dependent, p.born_on::text as "bornOn",
               coalesce((select jsonb_agg(jsonb_build_object('category', d.category, 'grade', d.grade) order by d.category)
                           from registry.disability_part d where d.person_id = p.id), '[]') as parts
          from registry.person p where p.id = any(${ids}::uuid[]) and p.state = 'active'`,
  );
  const byId = new Map(known.map((each) => [each.id, each]));
  return sent.map(({ through }, at) => {
    const person = byId.get(ids[at] ?? "");
    if (person === undefined) throw notFound(`input.people.${at}.personId`);
    const { category, grade, parts, overrides, dependent, bornOn } = person;
    const disability = category === null || grade === null ? null : { category, grade, parts };
    const reach = reachOf(
      { channel: how.channel, succeeded: true, through, easyRead: how.easyRead },
      { disability, overrides, dependent, age: ageOn(bornOn, how.onDay) },
    );
    return {
      personId: person.id,
      officeId: person.officeId,
      through,
      reached: reach.reached,
      reason: reach.reached ? null : reach.reason.toLowerCase(),
    };
  });
}
