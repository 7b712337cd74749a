import { graphql } from "../../../gql/gql.ts";

export const protocolVersion = graphql(`
  fragment ProtocolVersion on Protocol {
    id
    fromDay
    level
    inForce
    viewerCanWithdraw
    version
    settings {
      isolationDays
      checksPerDay
      feverThreshold
      disinfectionsPerDay
      concentrationLow
      concentrationHigh
      concentrationMost
      contactMinutes
      backfillDays
      alertHours
      careGapHours
      urgeMinutes
      reportDue
      reportClose
      sendFrom
      sendTo
      sourceDocument
      note
    }
  }
`);
