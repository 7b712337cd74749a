import { importFindingLevels } from "@wuzi/domain/registry/import-finding";
import { graphql } from "../../../../gql/gql.ts";
import type { DoubtsQuery, DoubtsQueryVariables, FindingCode } from "../../../../gql/graphql.ts";
import type { DoubtsSearch } from "../import-search.ts";

export const doubtsQuery = graphql(`
  query Doubts(
    $id: ID!
    $filter: ImportRowFilter!
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    importBatch(id: $id) {
      id
      fileName
      viewerCanImport
      counts {
        doubts
        openDoubts
      }
      findings {
        code
        level
        count
      }
    }
    importRows(
      importId: $id
      filter: $filter
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      nodes {
        id
        row
        name
        version
        state
        decision
        decidedBy
        decidedAt
        hindrance
        person {
          id
          name
        }
        place {
          id
          ...OfficeName
        }
        cells {
          column
          cell
          written
        }
        findings {
          column
          cell
          code
          level
          proposal
        }
        changes {
          field
          written
          registered
        }
        candidates {
          score
          reasons
          town
          twinRow
          person {
            id
            name
            sex
            bornOn
            documentMask
            certificateMask
            certificateState
            category
            grade
            phoneMask
            addressMask
            livesAlone
            needsCare
            state
            carers {
              id
              name
              phoneMask
            }
            office {
              id
              ...OfficeName
            }
            village {
              id
              ...OfficeName
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export type Doubt = DoubtsQuery["importRows"]["nodes"][number];
export type Candidate = Doubt["candidates"][number];
export type RegisteredPerson = NonNullable<Candidate["person"]>;
export type DoubtsPage = DoubtsQuery;

/** Few at a time: one is looked at, each with everything that is known on both sides. */
const pageSize = 10;

/** What the server is asked for. */
export function doubtsVariables(id: string, search: DoubtsSearch): DoubtsQueryVariables {
  const { after, before } = search;
  const page =
    before === undefined
      ? { first: pageSize, ...(after !== undefined && { after }) }
      : { last: pageSize, before };
  return { id, filter: doubtsFilter(search), ...page };
}

export function doubtsFilter({ decided, q, ...search }: DoubtsSearch) {
  const finding = findingIn(search);
  return {
    verdicts: ["DOUBT" as const],
    open: decided !== true,
    ...(finding && { finding }),
    ...(q !== undefined && { search: q }),
  };
}

/** The kind that the address names; one that does not exist narrows nothing. */
export function findingIn({ finding }: DoubtsSearch): FindingCode | undefined {
  return codes.find((code) => code === finding);
}

const codes = Object.keys(importFindingLevels) as FindingCode[];
