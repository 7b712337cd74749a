import type { FollowUpOutcome } from "@wuzi/domain/prevent/follow-up";
import { followUpVerdict } from "@wuzi/domain/prevent/follow-up-channel";
import { restOfCoverage, type Coverage } from "@wuzi/domain/publicity/coverage-words";
import type { Channel } from "@wuzi/domain/registry/channel";
import type { Category, DisabilityPart, Grade } from "@wuzi/domain/registry/disability";
import { reachOf, type PersonToReach, type ReachedThrough } from "@wuzi/domain/registry/reached";
import { suitabilityOf } from "@wuzi/domain/registry/suitable-channels";
import type { World } from "./world.ts";

/** Somebody of an audience, as the test knows them. */
export interface Known {
  readonly personId: string;
  readonly caseId: string;
  readonly door: string;
  readonly member: string;
  readonly category: Category;
  readonly grade: Grade;
  readonly parts: readonly DisabilityPart[];
}

interface Line {
  personId: string;
  at: Date;
  channel: Channel;
  /** Whether it goes by another way than a message of a campaign. */
  otherwise: boolean;
}

const words: Record<Coverage, string> = {
  reached: "reached",
  otherwise: "otherwise",
  under_way: "underWay",
  unsuitable: "unsuitable",
  no_number: "noNumber",
  opted_out: "optedOut",
  not_sent: "notSent",
  failed: "failed",
};

/** Counts from what each wing wrote of itself, by the rule of the registry, and never from the ledger. */
export class LedgerModel {
  constructor(
    private readonly world: World,
    private readonly campaignId: string,
    private readonly people: readonly Known[],
  ) {}

  async counted() {
    const lines = await this.#lines();
    const messages = await this.world.rows<{ personId: string; state: string; at: Date }>(
      `select person_id::text as "personId", state, created_at as at from publicity.message where campaign_id = $1`,
      [this.campaignId],
    );
    const total: Record<string, number> = { target: messages.length, rest: 0 };
    for (const word of Object.values(words)) total[word] = 0;
    for (const message of messages) {
      const standing = this.#standing(message, lines);
      total[words[standing]] = (total[words[standing]] ?? 0) + 1;
      const rest: readonly Coverage[] = restOfCoverage;
      if (rest.includes(standing)) total["rest"] = (total["rest"] ?? 0) + 1;
    }
    const last = Object.fromEntries(
      this.people.map(({ personId }) => {
        const [newest] = lines
          .filter((line) => line.personId === personId)
          .toSorted((a, b) => b.at.getTime() - a.at.getTime());
        const told = newest && {
          channel: newest.channel.toUpperCase(),
          occurredAt: newest.at.toISOString(),
        };
        return [personId, told ?? null];
      }),
    );
    return { total, last };
  }

  #standing(message: { personId: string; state: string; at: Date }, lines: Line[]): Coverage {
    const delivered = message.state === "delivered";
    const person = this.#toReach(message.personId);
    if (delivered && suitabilityOf("sms", person) !== "unsuitable") return "reached";
    const since = lines.some(
      ({ personId, otherwise, at }) =>
        otherwise && personId === message.personId && at >= message.at,
    );
    if (since) return "otherwise";
    if (message.state === "submitted") return "under_way";
    if (delivered) return "unsuitable";
    return message.state === "excluded" ? "no_number" : "failed";
  }

  /** Every contact that reached somebody, from the rows of the wing that made it. */
  async #lines(): Promise<Line[]> {
    const messages = await this.world.rows<{ personId: string; at: Date }>(
      `select m.person_id::text as "personId", k.occurred_at as at from publicity.message m
         join registry.contact k on k.source_id = m.id where m.campaign_id = $1 and m.state = 'delivered'`,
      [this.campaignId],
    );
    const outreach = await this.world.rows<
      Omit<Line, "otherwise"> & { through: ReachedThrough[]; easyRead: boolean }
    >(
      `select p.person_id::text as "personId", e.occurred_at as at, e.channel, p.through, e.form = 'easy_read' as "easyRead"
         from publicity.outreach_person p join publicity.outreach e on e.id = p.outreach_id where e.withdrawn_at is null`,
    );
    const visits = await this.world.rows<{ personId: string; at: Date; outcome: string }>(
      `select h.person_id::text as "personId", v.occurred_at as at, m.outcome from prevent.visit_member m
         join prevent.household_visit v on v.id = m.visit_id
         join prevent.household_member h on h.id = m.member_id where h.person_id is not null`,
    );
    const followUps = await this.world.rows<
      Omit<Line, "otherwise"> & {
        outcome: FollowUpOutcome;
        through: ReachedThrough[];
        easyRead: boolean;
      }
    >(
      `select c.person_id::text as "personId", f.occurred_at as at, f.channel, f.outcome, f.through, f.easy_read as "easyRead"
         from prevent.follow_up f join prevent.control_case c on c.id = f.case_id where c.person_id is not null`,
    );
    const known = new Set(this.people.map(({ personId }) => personId));
    return [
      ...messages
        .filter(({ personId }) => suitabilityOf("sms", this.#toReach(personId)) !== "unsuitable")
        .map((each) => ({ ...each, channel: "sms" as const, otherwise: false })),
      ...outreach.filter(
        ({ personId, ...contact }) =>
          known.has(personId) &&
          reachOf({ ...contact, succeeded: true }, this.#toReach(personId)).reached,
      ),
      ...visits
        .filter(({ outcome }) => outcome.startsWith("seen"))
        .map((each) => ({ ...each, channel: "visit" as const })),
      ...followUps.filter((each) => {
        if (!known.has(each.personId)) return false;
        const verdict = followUpVerdict(each, this.#toReach(each.personId));
        return verdict.suits && verdict.reached;
      }),
    ].map((line) => ({ otherwise: true, ...line }));
  }

  #toReach(personId: string): PersonToReach {
    const at = this.people.findIndex((each) => each.personId === personId);
    const person = this.people[at];
    if (person === undefined) throw new Error("somebody else stands in the ledger");
    return { disability: person, dependent: at % 2 === 0, age: 60 };
  }
}
