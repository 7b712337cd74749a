import { graphql } from "../../../../gql/gql.ts";
import type { ComparedPersonFragment } from "../../../../gql/graphql.ts";

/** What of a record is held beside another. */
export const comparedPerson = graphql(`
  fragment ComparedPerson on Person {
    id
    version
    name
    pinyin
    sex
    bornOn
    documentType
    documentMask
    certificateState
    certificateMask
    category
    grade
    parts {
      category
      grade
    }
    addressMask
    registeredCode
    registeredPlace
    livesAlone
    needsCare
    preferences {
      channel
      callFrom
      callUntil
      note
    }
    channelOverrides {
      channel
      suitable
      reason
    }
    optOuts
    phones {
      id
      mask
    }
    carers {
      id
      name
    }
    viewerCanEdit
    updatedAt
    office {
      id
      name
    }
    village {
      id
      name
    }
  }
`);

export type ComparedPerson = ComparedPersonFragment;
