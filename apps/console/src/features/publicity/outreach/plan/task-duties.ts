import { graphql } from "../../../../gql/gql.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../../../shared/today/duty.ts";

const taskDutiesQuery = graphql(`
  query TaskDuties {
    publicityTasks(first: 5, filter: { own: true, states: [WAITING, ACKNOWLEDGED, OVERDUE] }) {
      totalCount
      nodes {
        id
        state
        plan {
          id
          title
        }
      }
    }
  }
`);

/** Publicity tasks that the acting office still owes, each a click from taking or logging it. */
export const taskDuties: TodaySource = {
  id: "publicityTasks",
  title: "today.publicity",
  needs: "outreach:record",
  load: async (client, _session, intl) => {
    const { publicityTasks } = await readNow(client, taskDutiesQuery, {});
    const { totalCount, nodes } = publicityTasks;
    const [first] = nodes;
    if (first === undefined) return [];
    const isWaiting = nodes.some(({ state }) => state === "WAITING");
    return [
      {
        id: "publicityTasks",
        tone: nodes.some(({ state }) => state === "OVERDUE") ? "danger" : "warning",
        title: intl.formatMessage({ id: "today.publicity.open" }, { count: totalCount }),
        detail: intl.formatMessage({
          id: isWaiting ? "today.publicity.waiting" : "today.publicity.detail",
        }),
        records: nodes.map(({ id, plan }) => ({
          id,
          name: plan?.title ?? "",
          href: `/tasks/${id}`,
        })),
        inField: true,
        action: {
          label: intl.formatMessage({ id: "today.publicity.go" }),
          href: totalCount === 1 ? `/tasks/${first.id}` : "/plans",
        },
      },
    ];
  },
};
