import { graphql } from "../../gql/gql.ts";
import type { ViewerQuery } from "../../gql/graphql.ts";

/** Who is signed in: what the frame of every page and the steps of signing in need. */
export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      login
      name
      stage
      expiresAt
      actingPostId
      permissions
      settings
      posts {
        id
        role
        officeId
        officeName
        path
      }
    }
  }
`);

export type Viewer = ViewerQuery["viewer"];
