import { graphql } from "../../../../gql/gql.ts";
import type { FieldSource } from "../../../../shared/field/field-task.ts";
import { readNow } from "../../../../shared/graphql/read-now.ts";

const owedQuery = graphql(`
  query ReportsOwed($postId: ID!) {
    dutySlots(
      first: 10
      filter: { kind: DAILY_REPORT, targetId: $postId, states: [UPCOMING, OPEN, OVERDUE] }
    ) {
      nodes {
        id
        dueAt
      }
    }
  }
`);

/** The daily report that the acting post owes today. */
export const reportSource: FieldSource = {
  id: "report",
  title: "field.report",
  needs: "report:write",
  load: async (client, { actingPost }, intl) => {
    if (actingPost === null) return [];
    const { dutySlots } = await readNow(client, owedQuery, { postId: actingPost.id });
    return dutySlots.nodes.map(({ id, dueAt }) => ({
      id,
      form: "report",
      title: intl.formatMessage({ id: "field.report.title" }),
      detail: actingPost.officeName,
      dueAt,
      facts: {},
    }));
  },
};
