import { graphql } from "../../../gql/gql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../../shared/today/duty.ts";

const campaignDutiesQuery = graphql(`
  query CampaignDuties {
    campaigns(first: 20, filter: { states: [SUBMITTED] }) {
      nodes {
        id
        title
        viewerCanApprove
      }
    }
  }
`);

/** Campaigns that wait for this person's approval: none that they submitted or approved before. */
export const campaignDuties: TodaySource = {
  id: "campaigns",
  title: "today.campaigns",
  needs: "campaign:approve",
  load: async (client, _session, intl) => {
    const { campaigns } = await readNow(client, campaignDutiesQuery, {});
    const waiting = campaigns.nodes.filter(({ viewerCanApprove }) => viewerCanApprove);
    if (waiting.length === 0) return [];
    return [
      {
        id: "campaigns",
        tone: "warning",
        title: intl.formatMessage({ id: "today.campaigns.approve" }, { count: waiting.length }),
        detail: intl.formatMessage({ id: "today.campaigns.approve.detail" }),
        records: waiting.map(({ id, title }) => ({ id, name: title, href: `/campaigns/${id}` })),
        action: {
          label: intl.formatMessage({ id: "today.showAll" }),
          href: "/campaigns?state=submitted",
        },
      },
    ];
  },
};
