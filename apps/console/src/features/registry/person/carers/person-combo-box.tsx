import { useState, type Ref } from "react";
import { graphql } from "../../../../gql/gql.ts";
import { useSettled } from "../../../../shared/form/use-settled.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { ComboBox } from "../../../../shared/ui/combo-box.tsx";

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

export type PersonComboBoxProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  /** The id of the chosen person, `""` for none. */
  value: string;
  onChange: (id: string) => void;
  onBlur?: () => void;
  name?: string;
  /** The one chosen before, so that the name shows. */
  chosen: { readonly id: string; readonly name: string } | null;
  /** Who is not offered. */
  without: string;
  ref?: Ref<HTMLInputElement>;
};

/** Chooses somebody of the registry, by a piece of the name or a number; the server searches. */
export function PersonComboBox(props: PersonComboBoxProps) {
  const { value, onChange, chosen, without, ...field } = props;
  const [typed, setTyped] = useState("");
  const search = useSettled(typed);
  const found = useLoad(searchPeople, { search }, { pause: search === "" });
  const isSearching = typed !== "" && (found.isLoading || search !== typed);
  const people = isSearching || search === "" ? [] : (found.data?.people.nodes ?? []);
  const options = people
    .filter(({ id }) => id !== without)
    .map(({ id, name, documentMask, village }) => ({
      id,
      label: name,
      detail: [village?.shortName, documentMask].filter(Boolean).join(" "),
    }));
  const isKnown = options.some(({ id }) => id === value);
  return (
    <ComboBox
      {...field}
      options={
        !isKnown && chosen?.id === value
          ? [...options, { id: chosen.id, label: chosen.name }]
          : options
      }
      value={isKnown || chosen?.id === value ? value : null}
      onChange={(id) => onChange(id ?? "")}
      onSearch={setTyped}
      isLoading={isSearching}
    />
  );
}
