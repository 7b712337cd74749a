import type { IntlShape } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { Duty, TodaySource } from "../../../shared/today/duty.ts";

const controlDutiesQuery = graphql(`
  query ControlDuties($yesterday: Day!) {
    alerts: controlCases(first: 5, filter: { state: ACTIVE, hasAlert: true }) {
      totalCount
      nodes {
        id
        name
      }
    }
    due: controlCases(first: 5, filter: { state: ACTIVE, dueToday: true }) {
      totalCount
      nodes {
        id
        name
      }
    }
    ending: controlCases(first: 5, filter: { state: ACTIVE, untilBy: $yesterday }) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
`);

type Found = { totalCount: number; nodes: readonly { id: string; name: string }[] };
type Kind = "alerts" | "due" | "ending";

const tones: Record<Kind, Duty["tone"]> = { alerts: "danger", due: "warning", ending: "info" };

/** Alerts to act on, follow-ups that are owed today, and whose last day has passed. */
export const controlDuties: TodaySource = {
  id: "control",
  title: "today.control",
  needs: "control:write",
  load: async (client, _session, intl) => {
    const yesterday = dayOf(new Date(Date.now() - 86_400_000));
    const found = await readNow(client, controlDutiesQuery, { yesterday });
    return [
      ...dutyOf(intl, "alerts", found.alerts, "/controlled?only=alert"),
      ...dutyOf(intl, "due", found.due, "/controlled?only=due"),
      ...dutyOf(intl, "ending", found.ending, `/controlled?until=${yesterday}`),
    ];
  },
};

function dutyOf(intl: IntlShape, id: Kind, found: Found, href: string): Duty[] {
  if (found.totalCount === 0) return [];
  return [
    {
      id,
      tone: tones[id],
      title: intl.formatMessage({ id: `today.control.${id}` }, { count: found.totalCount }),
      detail: intl.formatMessage({ id: `today.control.${id}.detail` }),
      inField: id === "due",
      records: found.nodes.map((node) => ({
        id: node.id,
        name: node.name,
        href: `/controlled/${node.id}`,
      })),
      action: { label: intl.formatMessage({ id: "today.showAll" }), href },
    },
  ];
}
