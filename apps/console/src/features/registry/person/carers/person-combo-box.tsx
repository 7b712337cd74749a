import { useState } from "react";
import { graphql } from "../../../../gql/gql.ts";
import {
  SearchedComboBox,
  type SearchedFieldProps,
} from "../../../../shared/form/searched-combo-box.tsx";
import { useSettled } from "../../../../shared/form/use-settled.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";

const searchPeople = graphql(`
  query SearchPeople($search: String!) {
    people(first: 10, filter: { search: $search }) {
      nodes {
        id
        name
        documentMask
        village {
          id
          shortName
        }
      }
    }
  }
`);

export type PersonComboBoxProps = SearchedFieldProps & {
  /** The one chosen before, so that the name shows. */
  chosen: { readonly id: string; readonly name: string } | null;
  /** Who is not offered. */
  without: string;
};

/** Chooses somebody of the registry, by a piece of the name or a number; the server searches. */
export function PersonComboBox({ chosen, without, ...field }: PersonComboBoxProps) {
  const [typed, setTyped] = useState("");
  const search = useSettled(typed);
  const found = useLoad(searchPeople, { search }, { pause: search === "" });
  const people = search === "" ? [] : (found.data?.people.nodes ?? []);
  const options = people
    .filter(({ id }) => id !== without)
    .map(({ id, name, documentMask, village }) => ({
      id,
      label: name,
      detail: [village?.shortName, documentMask].filter(Boolean).join(" "),
    }));
  return (
    <SearchedComboBox
      {...field}
      chosen={chosen && { id: chosen.id, label: chosen.name }}
      options={options}
      failure={found.failure}
      isSearching={typed !== "" && (found.isLoading || search !== typed)}
      onSearch={setTyped}
    />
  );
}
