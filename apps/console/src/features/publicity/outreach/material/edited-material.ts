import { graphql } from "../../../../gql/gql.ts";

/** What an edit begins with, and what stands there when somebody else was first. */
export const editedMaterial = graphql(`
  query EditedMaterial($id: ID!) {
    material(id: $id) {
      id
      title
      summary
      categories
      language
      version
      viewerCanManage
    }
  }
`);
