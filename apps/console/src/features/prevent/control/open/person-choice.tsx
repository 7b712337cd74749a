import { useState, type Ref } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSettled } from "../../../../shared/form/use-settled.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { ComboBox } from "../../../../shared/ui/combo-box.tsx";

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

type PersonChoiceProps = {
  label: string;
  help: string;
  error: string | undefined;
  value: string;
  onChange: (id: string) => void;
  onBlur: () => void;
  name: string;
  /** The name that is known where another page led here. */
  known: { id: string; label: string } | null;
  ref: Ref<HTMLInputElement>;
};

/** Chooses a registered person of the scope by name, initials or number. */
export function PersonChoice({ value, onChange, known, ...field }: PersonChoiceProps) {
  const intl = useIntl();
  const [typed, setTyped] = useState("");
  const search = useSettled(typed);
  const found = useLoad(searchPeople, { search }, { pause: search.trim() === "" });
  const isSearching = found.isLoading || search !== typed;
  const [chosen, setChosen] = useState(known);
  const options = (isSearching || search.trim() === "" ? [] : (found.data?.people.nodes ?? [])).map(
    ({ id, name, documentMask, office }) => ({
      id,
      label: name,
      detail: [documentMask, office?.shortName].filter(Boolean).join(" · "),
    }),
  );
  const all =
    chosen && !options.some(({ id }) => id === chosen.id) ? [...options, chosen] : options;
  return (
    <ComboBox
      {...field}
      isRequired
      options={all}
      value={value === "" ? null : value}
      onChange={(id) => {
        setChosen(all.find((option) => option.id === id) ?? null);
        onChange(id ?? "");
      }}
      onSearch={setTyped}
      isLoading={isSearching}
      problem={found.failure ? failureText(intl, found.failure) : undefined}
    />
  );
}
