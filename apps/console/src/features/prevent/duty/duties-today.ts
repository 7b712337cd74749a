import type { IntlShape } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { Duty, TodaySource } from "../../../shared/today/duty.ts";

const owedToday = graphql(`
  query OwedToday {
    myDuties {
      id
      state
      urgedAt
    }
    myHandovers {
      id
      toMe
      state
    }
    myRosterSwaps {
      id
      state
      viewerIsAsked
    }
  }
`);

/** What this post owes today: overdue before open before later, urged ones said so, a shift or a swap that waits. */
export const dutiesToday: TodaySource = {
  id: "duties",
  title: "today.duties",
  needs: "duty:read",
  load: async (client, _session, intl) => {
    const { myDuties, myHandovers, myRosterSwaps } = await readNow(client, owedToday, {});
    const late = myDuties.filter(({ state }) => state === "OVERDUE");
    const open = myDuties.filter(({ state }) => state === "OPEN");
    const later = myDuties.filter(({ state }) => state === "UPCOMING");
    const urged = myDuties.filter(({ urgedAt }) => urgedAt != null);
    const offers = myHandovers.filter(({ toMe, state }) => toMe && state === "OFFERED");
    const swaps = myRosterSwaps.filter(
      ({ viewerIsAsked, state }) => viewerIsAsked && state === "ASKED",
    );
    return [
      ...counted(intl, "urged", "danger", urged.length),
      ...counted(intl, "late", "danger", late.length),
      ...counted(intl, "open", "warning", open.length),
      ...counted(intl, "offers", "warning", offers.length),
      ...counted(intl, "swaps", "warning", swaps.length, "/inspections"),
      ...counted(intl, "later", "info", later.length),
    ];
  },
};

function counted(
  intl: IntlShape,
  id: "urged" | "late" | "open" | "offers" | "swaps" | "later",
  tone: Duty["tone"],
  count: number,
  href = "/duties",
): Duty[] {
  if (count === 0) return [];
  return [
    {
      id,
      tone,
      title: intl.formatMessage({ id: `today.duties.${id}` }, { count }),
      detail: intl.formatMessage({ id: `today.duties.${id}.detail` }),
      action: { label: intl.formatMessage({ id: "today.duties.go" }), href },
    },
  ];
}
