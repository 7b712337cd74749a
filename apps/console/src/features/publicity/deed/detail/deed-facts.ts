import { graphql } from "../../../../gql/gql.ts";

/** What the page of a deed shows. */
export const deedFacts = graphql(`
  fragment DeedFacts on Deed {
    id
    state
    title
    aboutName
    aboutRole
    otherNames
    version
    writtenBy
    createdAt
    handedInBy
    handedInAt
    reviewedBy
    reviewedAt
    sentBackBy
    sentBackReason
    office {
      id
      name
    }
    source {
      id
      number
      body
    }
    publicText {
      id
      number
      ofSource
      title
      body
    }
    texts {
      id
      kind
      number
      ofSource
      madeBy
      createdAt
    }
    consent {
      id
    }
    consents {
      id
      givenBy
      giver
      means
      givenOn
      nameMayBePublished
      photosMayBePublished
      note
      recordedBy
      createdAt
      withdrawnBy
      withdrawnOn
      withdrawnReason
      photos {
        id
        path
      }
    }
    photos {
      id
      path
      width
      height
    }
    submissions {
      id
      level
      platformName
      textNumber
      state
      packageState
      package {
        id
        name
        expired
      }
      deliveries {
        id
        event
        state
        attempts
        fault
        status
        triedAt
        deliveredAt
        viewerCanResend
      }
      reference
      submittedBy
      submittedAt
      answeredBy
      answeredAt
      returnedReason
      viewerCanAnswer
    }
    viewerCanEdit
    viewerCanReview
    viewerCanSendBack
    viewerCanConsent
    viewerCanRedact
    viewerCanSubmit
  }
`);
