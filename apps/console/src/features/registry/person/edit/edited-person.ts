import { graphql } from "../../../../gql/gql.ts";
import type { EditedPersonQuery } from "../../../../gql/graphql.ts";

/** Everything that the form of a record shows; numbers and addresses masked. */
export const editedPerson = graphql(`
  query EditedPerson($id: ID!) {
    person(id: $id) {
      id
      version
      viewerCanEdit
      name
      pinyin
      sex
      bornOn
      documentType
      documentMask
      certificateState
      certificateMask
      certificateIssuedOn
      certificateValidUntil
      category
      grade
      parts {
        category
        grade
      }
      phones {
        id
        mask
        holder
        note
      }
      addressMask
      registeredAddressMask
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
    }
  }
`);

export type EditedPerson = EditedPersonQuery["person"];
