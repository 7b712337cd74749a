import { graphql } from "../../../../gql/gql.ts";

export const contractLine = graphql(`
  fragment ContractLine on AreaContract {
    id
    role
    name
    title
    fromDay
    toDay
    current
    note
    handoverNote
    version
    viewerCanManage
  }
`);
