import { useState, type Ref } from "react";
import { useIntl } from "react-intl";
import { readFragment } from "../../gql/fragment-masking.ts";
import { graphql } from "../../gql/gql.ts";
import type { OfficeKind, OfficeOptionFragment } from "../../gql/graphql.ts";
import { failureText } from "../form/failure-text.ts";
import { useSettled } from "../form/use-settled.ts";
import { useLoad } from "../graphql/use-load.ts";
import { ComboBox, type ComboBoxOption } from "../ui/combo-box.tsx";

const searchOffices = graphql(`
  query OfficeOptions($search: String, $kinds: [OfficeKind!]) {
    offices(first: 20, filter: { search: $search, kinds: $kinds, state: OPEN }) {
      nodes {
        ...OfficeOption
      }
    }
  }
`);

const oneOffice = graphql(`
  query ChosenOffice($id: ID!) {
    office(id: $id) {
      ...OfficeOption
    }
  }
`);

const officeOption = graphql(`
  fragment OfficeOption on Office {
    id
    name
    path {
      id
      shortName
    }
  }
`);

export type OfficeComboBoxProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  isRequired?: boolean;
  /** The id of the chosen office, `""` for none. */
  value: string;
  onChange: (id: string) => void;
  onBlur?: () => void;
  name?: string;
  /** Only offices of these kinds. */
  kinds?: readonly OfficeKind[];
  /** Offices that are not offered. */
  without?: readonly string[];
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
};

/** Chooses an open office of the viewer's scope, by its name or code; the server searches. */
export function OfficeComboBox({
  value,
  onChange,
  kinds,
  without = [],
  ...field
}: OfficeComboBoxProps) {
  const intl = useIntl();
  const [typed, setTyped] = useState("");
  const search = useSettled(typed);
  const found = useLoad(searchOffices, { search, kinds: kinds ? [...kinds] : null });
  const chosen = useLoad(oneOffice, { id: value }, { pause: value === "" });
  const isSearching = found.isLoading || search !== typed;
  const nodes = [
    ...(found.data?.offices.nodes ?? []),
    ...(chosen.data ? [chosen.data.office] : []),
  ];
  // What was found for other words is not offered: Enter would take what nobody asked for. What is
  // chosen stays whoever has told of it: where it came and went with the search, the field would
  // write its name, search for that, forget it, and begin again without end.
  const offices = readFragment(officeOption, nodes).filter(
    ({ id }) => !isSearching || id === value,
  );
  const isKnown = offices.some(({ id }) => id === value);
  return (
    <ComboBox
      {...field}
      options={toOptions(offices, without)}
      value={isKnown ? value : null}
      onChange={(id) => onChange(id ?? "")}
      onSearch={setTyped}
      isLoading={isSearching}
      problem={found.failure ? failureText(intl, found.failure) : undefined}
    />
  );
}

function toOptions(
  offices: readonly OfficeOptionFragment[],
  without: readonly string[],
): ComboBoxOption[] {
  const byId = new Map(offices.map((office) => [office.id, office]));
  return [...byId.values()]
    .filter(({ id }) => !without.includes(id))
    .map(({ id, name, path }) => ({
      id,
      label: name,
      detail: path.map(({ shortName }) => shortName).join(" › "),
    }));
}
