import type { ReactNode } from "react";
import { graphql } from "../../gql/gql.ts";
import { useLoad } from "../graphql/use-load.ts";

const officeName = graphql(`
  query NameOfOffice($id: ID!) {
    office(id: $id) {
      id
      name
    }
  }
`);

/** The name of an office known by its id; the id until the name is there. */
export function OfficeName({
  id,
  children,
}: {
  id: string;
  children: (name: string) => ReactNode;
}) {
  const { data } = useLoad(officeName, { id });
  return children(data?.office.id === id ? data.office.name : id);
}
