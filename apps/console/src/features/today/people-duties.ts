import { graphql } from "../../gql/gql.ts";
import { readNow } from "../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../shared/today/duty.ts";
import { toDuty } from "./to-duty.ts";

const peopleQuery = graphql(`
  query PeopleInNeed {
    uncared: people(first: 5, filter: { needsCare: true, hasCarer: false }) {
      totalCount
      nodes {
        id
        name
      }
    }
    possibleDuplicates(first: 1) {
      totalCount
    }
  }
`);

/** People nobody cares for though they need it, and records that may be one person. */
export const peopleDuties: TodaySource = {
  id: "people",
  title: "today.people",
  needs: "person:write",
  load: async (client, _session, intl) => {
    const { uncared, possibleDuplicates } = await readNow(client, peopleQuery, {});
    return [
      ...toDuty(intl, uncared, {
        id: "uncared",
        tone: "warning",
        title: "today.people.uncared",
        detail: "today.people.uncared.detail",
        folder: "/people",
        href: "/people?needs=care.no_carer",
      }),
      ...toDuty(
        intl,
        { totalCount: possibleDuplicates.totalCount, nodes: [] },
        {
          id: "duplicates",
          tone: "info",
          title: "today.people.duplicates",
          detail: "today.people.duplicates.detail",
          folder: "/people",
          href: "/people/duplicates",
        },
      ),
    ];
  },
};
