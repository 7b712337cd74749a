import { maskForList } from "@wuzi/domain/identity/mask";
import type { IntlShape } from "react-intl";
import type { Client } from "urql";
import { graphql } from "../../../../gql/gql.ts";
import type { FollowUpsOwedQuery } from "../../../../gql/graphql.ts";
import type { FieldSource } from "../../../../shared/field/field-task.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { formatDay } from "../../../../shared/format/day.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";

const owedQuery = graphql(`
  query FollowUpsOwed($after: String) {
    controlCases(first: 100, after: $after, filter: { state: ACTIVE, dueToday: true }) {
      nodes {
        id
        name
        stay
        checksPerDay
        latest {
          checksToday
        }
        effectiveUntil
        suitableChannels
        feverThreshold
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** People that a device keeps: more than anybody asks after in a day. */
const mostPeople = 500;

function untilText(intl: IntlShape, day: string): string {
  const locale = intl.locale === "en-US" ? "en-US" : "zh-CN";
  const words = formatDay(day, dayOf(new Date()), locale);
  return intl.formatMessage({ id: "field.followUp.until" }, { day: words });
}

type Owed = FollowUpsOwedQuery["controlCases"]["nodes"][number];

type Facts = Pick<Owed, "stay" | "effectiveUntil" | "checksPerDay" | "latest">;

/** Where, until when, and how many of the day's follow-ups are done: one that is done once is owed again. */
function detailOf(intl: IntlShape, { stay, effectiveUntil, checksPerDay, latest }: Facts): string {
  const done = latest?.checksToday ?? 0;
  const progress =
    done > 0 && intl.formatMessage({ id: "field.followUp.done" }, { done, asked: checksPerDay });
  return [progress, stay, untilText(intl, effectiveUntil)].filter(Boolean).join(" · ");
}

/** Controlled persons who are still owed a follow-up today. */
export const followUpSource: FieldSource = {
  id: "follow-up",
  title: "field.followUp",
  needs: "followUp:record",
  load: async (client, _session, intl) => {
    const owed = await owedIn(client);
    return owed.map(({ id, name, suitableChannels, feverThreshold, ...facts }) => ({
      id,
      form: "follow-up",
      title: maskForList("name", name),
      detail: detailOf(intl, facts),
      facts: { suitable: suitableChannels.map(domainWord), feverThreshold },
    }));
  },
};

async function owedIn(client: Client): Promise<Owed[]> {
  const owed: Owed[] = [];
  for (let after: string | null | undefined; owed.length < mostPeople;) {
    const { controlCases } = await readNow(client, owedQuery, { after: after ?? null });
    owed.push(...controlCases.nodes);
    if (!controlCases.pageInfo.hasNextPage) break;
    after = controlCases.pageInfo.endCursor;
  }
  return owed;
}
