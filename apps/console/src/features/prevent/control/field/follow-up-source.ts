import { maskForList } from "@wuzi/domain/identity/mask";
import type { IntlShape } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { FollowUpsOwedQuery } from "../../../../gql/graphql.ts";
import type { FieldSource } from "../../../../shared/field/field-task.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { formatDay } from "../../../../shared/format/day.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";

const owedQuery = graphql(`
  query FollowUpsOwed {
    controlCases(first: 100, filter: { state: ACTIVE, dueToday: true }) {
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
    }
  }
`);

function untilText(intl: IntlShape, day: string): string {
  const locale = intl.locale === "en-US" ? "en-US" : "zh-CN";
  const words = formatDay(day, dayOf(new Date()), locale);
  return intl.formatMessage({ id: "field.followUp.until" }, { day: words });
}

type Facts = Pick<
  FollowUpsOwedQuery["controlCases"]["nodes"][number],
  "stay" | "effectiveUntil" | "checksPerDay" | "latest"
>;

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
    const { controlCases } = await readNow(client, owedQuery, {});
    return controlCases.nodes.map(({ id, name, suitableChannels, feverThreshold, ...facts }) => ({
      id,
      form: "follow-up",
      title: maskForList("name", name),
      detail: detailOf(intl, facts),
      facts: { suitable: suitableChannels.map(domainWord), feverThreshold },
    }));
  },
};
