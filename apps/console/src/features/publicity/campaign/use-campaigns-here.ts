import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";

const campaignsHere = graphql(`
  query CampaignsHere {
    campaignsHere {
      id
      title
      messageClass
      people
    }
  }
`);

const types = ["Campaign"];

/** Campaigns, also of an office above, that people here belong to. */
export function useCampaignsHere(pause = false) {
  return useLoad(campaignsHere, {}, { types, pause });
}
