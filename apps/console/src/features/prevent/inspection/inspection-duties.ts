import { graphql } from "../../../gql/gql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../../shared/today/duty.ts";

const ownInspections = graphql(`
  query OwnInspections {
    inspectionRoster(first: 5, filter: { open: true, mine: true }) {
      totalCount
      nodes {
        id
        state
        isMissed
        office {
          shortName
        }
      }
    }
  }
`);

/** Units that one is to inspect today or should have: each a click from checking in. */
export const inspectionDuties: TodaySource = {
  id: "inspections",
  title: "today.inspections",
  needs: "inspection:write",
  load: async (client, _session, intl) => {
    const { inspectionRoster } = await readNow(client, ownInspections, {});
    const { totalCount, nodes } = inspectionRoster;
    const [first] = nodes;
    if (first === undefined) return [];
    return [
      {
        id: "inspections",
        tone: nodes.some(({ isMissed }) => isMissed) ? "danger" : "warning",
        title: intl.formatMessage({ id: "today.inspections.open" }, { count: totalCount }),
        detail: intl.formatMessage({ id: "today.inspections.detail" }),
        records: nodes.map(({ id, office }) => ({
          id,
          name: office?.shortName ?? "",
          href: `/inspections/${id}`,
        })),
        action: {
          label: intl.formatMessage({ id: "today.inspections.go" }),
          href: totalCount === 1 ? `/inspections/${first.id}` : "/inspections",
        },
      },
    ];
  },
};
