import { graphql } from "../../../gql/gql.ts";
import type { SendingRulesQuery } from "../../../gql/graphql.ts";

export const sendingRules = graphql(`
  query SendingRules {
    sendingPolicy {
      id
      signature
      optOutText
      dailyCap
      pricePerPart
      approvalThreshold
      forbiddenWords
      sameTextHours
      sendFrom
      sendTo
      ownWindow
      inWindow
      note
      version
      viewerCanSet
    }
  }
`);

export type SendingRules = SendingRulesQuery["sendingPolicy"];
