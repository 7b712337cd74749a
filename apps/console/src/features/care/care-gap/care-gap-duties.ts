import { graphql } from "../../../gql/gql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../../shared/today/duty.ts";

const openGaps = graphql(`
  query CareGapDuties {
    careGaps(first: 5, filter: { state: OPEN }) {
      totalCount
      nodes {
        id
        person {
          id
          name
        }
      }
    }
  }
`);

/** People whose carer is away: red until somebody is found. */
export const careGapDuties: TodaySource = {
  id: "care-gaps",
  title: "today.careGap",
  needs: "careGap:close",
  load: async (client, _session, intl) => {
    const { careGaps } = await readNow(client, openGaps, {});
    if (careGaps.totalCount === 0) return [];
    return [
      {
        id: "care-gaps",
        tone: "danger",
        title: intl.formatMessage({ id: "today.careGap.open" }, { count: careGaps.totalCount }),
        detail: intl.formatMessage({ id: "today.careGap.open.detail" }),
        records: careGaps.nodes.flatMap(({ id, person }) =>
          person ? [{ id, name: person.name, href: `/people/${person.id}` }] : [],
        ),
        action: { label: intl.formatMessage({ id: "today.showAll" }), href: "/care-gaps" },
      },
    ];
  },
};
