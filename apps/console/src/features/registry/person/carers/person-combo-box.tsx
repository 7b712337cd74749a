import { useState, type Ref } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSettled } from "../../../../shared/form/use-settled.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { ComboBox, type ComboBoxOption } from "../../../../shared/ui/combo-box.tsx";

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
  const intl = useIntl();
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<ComboBoxOption | null>(
    chosen && { id: chosen.id, label: chosen.name },
  );
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
  // what is chosen stays while something else is searched for
  const kept = picked?.id === value && !options.some(({ id }) => id === value) ? [picked] : [];
  const known = [...options, ...kept];
  return (
    <ComboBox
      {...field}
      options={known}
      value={known.some(({ id }) => id === value) ? value : null}
      onChange={(id) => {
        setPicked(known.find((option) => option.id === id) ?? null);
        onChange(id ?? "");
      }}
      onSearch={setTyped}
      isLoading={isSearching}
      problem={found.failure ? failureText(intl, found.failure) : undefined}
    />
  );
}
