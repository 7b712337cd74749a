import { useState, type Ref } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSettled } from "../../../../shared/form/use-settled.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { ComboBox, type ComboBoxOption } from "../../../../shared/ui/combo-box.tsx";

const keepersQuery = graphql(`
  query PlaceKeepers($officeId: ID!, $search: String!) {
    staffMembers(first: 20, filter: { officeId: $officeId, search: $search, state: ACTIVE }) {
      nodes {
        id
        name
        posts {
          id
          current
        }
      }
    }
  }
`);

type KeeperComboBoxProps = {
  label: string;
  officeId: string;
  /** Who keeps the place now. */
  held: ComboBoxOption | null;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
  ref: Ref<HTMLInputElement>;
};

/** Who is in charge of a place: a post of its office, or, where it is left empty, whoever is there. */
export function KeeperComboBox(props: KeeperComboBoxProps) {
  const { officeId, held, value, onChange, ...field } = props;
  const intl = useIntl();
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState(held);
  const search = useSettled(typed);
  const found = useLoad(keepersQuery, { officeId, search }, { pause: officeId === "" });
  const isSearching = officeId !== "" && (found.isLoading || search !== typed);
  const posts = (found.data?.staffMembers.nodes ?? []).flatMap(({ name, posts: all }) =>
    all.filter(({ current }) => current).map(({ id }) => ({ id, label: name })),
  );
  // what is chosen stays while something else is searched for
  const options = posts.filter(({ id }) => !isSearching || id === value);
  const isFound = options.some(({ id }) => id === value);
  const known = picked?.id === value && !isFound ? [...options, picked] : options;
  return (
    <ComboBox
      {...field}
      help={intl.formatMessage({ id: "disinfection.keeper.anybody" })}
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
