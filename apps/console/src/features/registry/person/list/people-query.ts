import { graphql } from "../../../../gql/gql.ts";

/** A page of the registry, and how many fit in all. */
export const listPeople = graphql(`
  query People(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: PersonFilter
    $orderBy: PersonOrder
    $descending: Boolean
  ) {
    people(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
      orderBy: $orderBy
      descending: $descending
    ) {
      totalCount
      nodes {
        id
        ...PersonRow
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

/** Rows behind a cursor alone, for the list that is scrolled: nothing is counted again. */
export const morePeople = graphql(`
  query MorePeople(
    $first: Int
    $after: String
    $filter: PersonFilter
    $orderBy: PersonOrder
    $descending: Boolean
  ) {
    people(
      first: $first
      after: $after
      filter: $filter
      orderBy: $orderBy
      descending: $descending
    ) {
      nodes {
        id
        ...PersonRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
