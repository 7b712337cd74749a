import { graphql } from "../../../gql/gql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { Duty, TodaySource } from "../../../shared/today/duty.ts";

const openIncidents = graphql(`
  query OpenIncidents {
    incidents(first: 20) {
      nodes {
        id
        name
        endedOn
        protocol {
          id
        }
      }
    }
  }
`);

/** A response that nothing is in force for. */
export const responseDuties: TodaySource = {
  id: "response",
  title: "today.response",
  needs: "incident:manage",
  load: async (client, _session, intl) => {
    const { incidents } = await readNow(client, openIncidents, {});
    return incidents.nodes
      .filter(({ endedOn, protocol }) => endedOn == null && !protocol)
      .map<Duty>(({ id, name }) => ({
        id,
        tone: "danger",
        title: intl.formatMessage({ id: "today.response.noProtocol" }, { name }),
        detail: intl.formatMessage({ id: "today.response.noProtocol.detail" }),
        action: {
          label: intl.formatMessage({ id: "today.response.set" }),
          href: `/incident/${id}/protocol`,
        },
      }));
  },
};
