import type { IntlShape } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { Duty, TodaySource } from "../../../shared/today/duty.ts";

const owedToday = graphql(`
  query OwedToday {
    myDuties {
      id
      kind
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
      ...counted(intl, "urged", "danger", urged.length, { inField: urged.some(isField) }),
      ...counted(intl, "late", "danger", late.length, { inField: late.some(isField) }),
      ...counted(intl, "open", "warning", open.length, { inField: open.some(isField) }),
      ...counted(intl, "offers", "warning", offers.length),
      ...counted(intl, "swaps", "warning", swaps.length, { href: "/inspections" }),
      ...counted(intl, "later", "info", later.length, { inField: later.some(isField) }),
    ];
  },
};

const fieldKinds = new Set(["DAILY_REPORT", "DISINFECTION", "FOLLOW_UP"]);

/** Whether the field's list has it too. */
function isField({ kind }: { kind: string }): boolean {
  return fieldKinds.has(kind);
}

function counted(
  intl: IntlShape,
  id: "urged" | "late" | "open" | "offers" | "swaps" | "later",
  tone: Duty["tone"],
  count: number,
  { href = "/duties", inField = false }: { href?: string; inField?: boolean } = {},
): Duty[] {
  if (count === 0) return [];
  return [
    {
      id,
      tone,
      title: intl.formatMessage({ id: `today.duties.${id}` }, { count }),
      detail: intl.formatMessage({ id: `today.duties.${id}.detail` }),
      inField,
      action: { label: intl.formatMessage({ id: "today.duties.go" }), href },
    },
  ];
}
