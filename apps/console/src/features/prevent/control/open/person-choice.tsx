import { useState } from "react";
import { graphql } from "../../../../gql/gql.ts";
import {
  SearchedComboBox,
  type SearchedFieldProps,
} from "../../../../shared/form/searched-combo-box.tsx";
import { useSettled } from "../../../../shared/form/use-settled.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";

const searchPeople = graphql(`
  query PeopleToControl($search: String!) {
    people(first: 20, filter: { search: $search }) {
      nodes {
        id
        name
        documentMask
        office {
          id
          shortName
        }
      }
    }
  }
`);

type PersonChoiceProps = SearchedFieldProps & {
  /** The name that is known where another page led here. */
  known: { id: string; label: string } | null;
};

/** Chooses a registered person of the scope by name, initials or number. */
export function PersonChoice({ known, ...field }: PersonChoiceProps) {
  const [typed, setTyped] = useState("");
  const search = useSettled(typed);
  const isBlank = search.trim() === "";
  const found = useLoad(searchPeople, { search }, { pause: isBlank });
  const people = isBlank ? [] : (found.data?.people.nodes ?? []);
  return (
    <SearchedComboBox
      {...field}
      isRequired
      chosen={known}
      options={people.map(({ id, name, documentMask, office }) => ({
        id,
        label: name,
        detail: [documentMask, office?.shortName].filter(Boolean).join(" · "),
      }))}
      failure={found.failure}
      isSearching={found.isLoading || search !== typed}
      onSearch={setTyped}
    />
  );
}
