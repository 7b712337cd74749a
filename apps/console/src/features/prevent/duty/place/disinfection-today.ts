import { graphql } from "../../../../gql/gql.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../../../shared/today/duty.ts";

const ownPlaces = graphql(`
  query OwnPlacesToday($officeId: ID!, $day: Day!) {
    dutyBoard(kind: DISINFECTION, officeId: $officeId, fromDay: $day, toDay: $day) {
      own
      expected
      done
      overdue
    }
  }
`);

/** The places of the acting office that are not disinfected yet today, whoever does it. */
export const disinfectionToday: TodaySource = {
  id: "disinfection",
  title: "today.disinfection",
  needs: "disinfection:write",
  load: async (client, { actingPost }, intl) => {
    if (!actingPost) return [];
    const day = dayOf(new Date());
    const { dutyBoard } = await readNow(client, ownPlaces, { officeId: actingPost.officeId, day });
    const own = dutyBoard.find((cell) => cell.own);
    const left = (own?.expected ?? 0) - (own?.done ?? 0);
    if (!own || left <= 0) return [];
    return [
      {
        id: "disinfection",
        tone: own.overdue > 0 ? "danger" : "info",
        title: intl.formatMessage({ id: "today.disinfection.left" }, { count: left }),
        detail: intl.formatMessage(
          { id: "today.disinfection.detail" },
          { done: own.done, expected: own.expected },
        ),
        action: { label: intl.formatMessage({ id: "today.duties.go" }), href: "/disinfection" },
      },
    ];
  },
};
