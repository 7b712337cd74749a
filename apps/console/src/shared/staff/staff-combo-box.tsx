import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { SearchedComboBox, type SearchedFieldProps } from "../form/searched-combo-box.tsx";
import { useSettled } from "../form/use-settled.ts";
import { useLoad } from "../graphql/use-load.ts";

const searchStaff = graphql(`
  query SearchStaff($search: String!) {
    staffMembers(first: 10, filter: { search: $search, state: ACTIVE }) {
      nodes {
        id
        name
        office {
          id
          name
        }
      }
    }
  }
`);

/** Chooses a member of staff in the viewer's reach by a piece of the name; the server searches. */
export function StaffComboBox(field: SearchedFieldProps) {
  const [typed, setTyped] = useState("");
  const search = useSettled(typed);
  const found = useLoad(searchStaff, { search });
  const members = found.data?.staffMembers.nodes ?? [];
  return (
    <SearchedComboBox
      {...field}
      options={members.map(({ id, name, office }) => ({
        id,
        label: name,
        ...(office && { detail: office.name }),
      }))}
      failure={found.failure}
      isSearching={found.isLoading || search !== typed}
      onSearch={setTyped}
    />
  );
}
