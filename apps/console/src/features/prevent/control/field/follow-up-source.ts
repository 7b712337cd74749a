import { maskForList } from "@wuzi/domain/identity/mask";
import type { IntlShape } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
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
        effectiveUntil
        suitableChannels
      }
    }
  }
`);

function untilText(intl: IntlShape, day: string): string {
  const locale = intl.locale === "en-US" ? "en-US" : "zh-CN";
  const words = formatDay(day, dayOf(new Date()), locale);
  return intl.formatMessage({ id: "field.followUp.until" }, { day: words });
}

/** Controlled persons who are still owed a follow-up today. */
export const followUpSource: FieldSource = {
  id: "follow-up",
  title: "field.followUp",
  needs: "followUp:record",
  load: async (client, _session, intl) => {
    const { controlCases } = await readNow(client, owedQuery, {});
    return controlCases.nodes.map(({ id, name, stay, effectiveUntil, suitableChannels }) => ({
      id,
      form: "follow-up",
      title: maskForList("name", name),
      detail: [stay, untilText(intl, effectiveUntil)].filter(Boolean).join(" · "),
      facts: { suitable: suitableChannels.map(domainWord) },
    }));
  },
};
