import { graphql } from "../../../gql/gql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../../shared/today/duty.ts";

const deedDutiesQuery = graphql(`
  query DeedDuties {
    deeds(first: 20, filter: { states: [IN_REVIEW] }) {
      nodes {
        id
        title
        viewerCanReview
      }
    }
  }
`);

/** Deeds that wait for this person's review: none that they handed in. */
export const deedDuties: TodaySource = {
  id: "deeds",
  title: "today.deeds",
  needs: "deed:review",
  load: async (client, _session, intl) => {
    const { deeds } = await readNow(client, deedDutiesQuery, {});
    const waiting = deeds.nodes.filter(({ viewerCanReview }) => viewerCanReview);
    if (waiting.length === 0) return [];
    return [
      {
        id: "deeds",
        tone: "warning",
        title: intl.formatMessage({ id: "today.deeds.review" }, { count: waiting.length }),
        detail: intl.formatMessage({ id: "today.deeds.review.detail" }),
        records: waiting.map(({ id, title }) => ({ id, name: title, href: `/deeds/${id}` })),
        action: {
          label: intl.formatMessage({ id: "today.showAll" }),
          href: "/deeds?state=in_review",
        },
      },
    ];
  },
};
