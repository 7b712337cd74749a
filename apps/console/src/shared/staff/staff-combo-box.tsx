import { useEffect, useState, type Ref } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../gql/gql.ts";
import { failureText } from "../form/failure-text.ts";
import { useLoad } from "../graphql/use-load.ts";
import { ComboBox } from "../ui/combo-box.tsx";

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

export type StaffComboBoxProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  isRequired?: boolean;
  /** The id of the chosen member, `""` for none. */
  value: string;
  onChange: (id: string) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

const pauseMs = 250;

/** Chooses a member of staff in the viewer's reach by a piece of the name; the server searches. */
export function StaffComboBox({ value, onChange, ...field }: StaffComboBoxProps) {
  const intl = useIntl();
  const [typed, setTyped] = useState("");
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<{ id: string; label: string } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useLoad(searchStaff, { search });
  const isSearching = found.isLoading || search !== typed;
  // what is chosen stays while something else is searched for
  const members = (found.data?.staffMembers.nodes ?? []).filter(
    ({ id }) => !isSearching || id === value,
  );
  const options = members.map(({ id, name, office }) => ({
    id,
    label: name,
    ...(office && { detail: office.name }),
  }));
  const isFound = options.some(({ id }) => id === value);
  const known = chosen?.id === value && !isFound ? [...options, chosen] : options;
  return (
    <ComboBox
      {...field}
      options={known}
      value={known.some(({ id }) => id === value) ? value : null}
      onChange={(id) => {
        setChosen(known.find((option) => option.id === id) ?? null);
        onChange(id ?? "");
      }}
      onSearch={setTyped}
      isLoading={isSearching}
      problem={found.failure ? failureText(intl, found.failure) : undefined}
    />
  );
}
