import { graphql } from "../../../gql/gql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../../shared/today/duty.ts";

const replyDutiesQuery = graphql(`
  query ReplyDuties {
    replies(first: 5, filter: { waits: true }) {
      totalCount
      nodes {
        id
        numberMask
        person {
          id
          name
        }
      }
    }
  }
`);

/** What people wrote back and nobody has looked after. */
export const replyDuties: TodaySource = {
  id: "replies",
  title: "today.replies",
  needs: "message:send",
  load: async (client, _session, intl) => {
    const { replies } = await readNow(client, replyDutiesQuery, {});
    if (replies.totalCount === 0) return [];
    return [
      {
        id: "replies",
        tone: "warning",
        title: intl.formatMessage({ id: "today.replies.waiting" }, { count: replies.totalCount }),
        detail: intl.formatMessage({ id: "today.replies.detail" }),
        records: replies.nodes.flatMap(({ id, person }) =>
          person ? [{ id, name: person.name, href: `/people/${person.id}` }] : [],
        ),
        action: { label: intl.formatMessage({ id: "today.showAll" }), href: "/replies" },
      },
    ];
  },
};
