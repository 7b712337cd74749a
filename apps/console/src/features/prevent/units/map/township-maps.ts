import { graphql } from "../../../../gql/gql.ts";

export const townshipMapParts = graphql(`
  fragment TownshipMapParts on TownshipMap {
    id
    fileName
    state
    fault
    faultFeature
    points
    matched
    strange
    missing
    createdAt
    version
    shapes {
      unitId
      polygons
    }
  }
`);

export const bringTownshipMap = graphql(`
  mutation BringTownshipMap($input: BringTownshipMapInput!) {
    bringTownshipMap(input: $input) {
      id
      state
    }
  }
`);

export const useTownshipMapMutation = graphql(`
  mutation UseTownshipMap($input: TownshipMapVersionInput!) {
    useTownshipMap(input: $input) {
      id
      state
      version
    }
  }
`);

export const withdrawTownshipMap = graphql(`
  mutation WithdrawTownshipMap($input: TownshipMapVersionInput!) {
    withdrawTownshipMap(input: $input) {
      id
      state
      version
    }
  }
`);

export const mapInUseOf = graphql(`
  query TownshipMapToManage($officeId: ID!) {
    townshipMaps(first: 1, filter: { officeId: $officeId, state: USED }) {
      nodes {
        ...TownshipMapParts
      }
    }
  }
`);

export const broughtMap = graphql(`
  query BroughtTownshipMap($id: ID!) {
    townshipMap(id: $id) {
      ...TownshipMapParts
    }
  }
`);

/** What a change of maps changes. Stable, as `useSend` and `useLoad` want it. */
export const mapTypes = ["TownshipMap"];

/** What the server takes. */
export const mostMapBytes = 20 * 1024 * 1024;
