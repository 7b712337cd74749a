import { useState } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import {
  SearchedComboBox,
  type SearchedFieldProps,
} from "../../../../shared/form/searched-combo-box.tsx";
import { useSettled } from "../../../../shared/form/use-settled.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import type { ComboBoxOption } from "../../../../shared/ui/combo-box.tsx";

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

type KeeperComboBoxProps = SearchedFieldProps & {
  officeId: string;
  /** Who keeps the place now. */
  held: ComboBoxOption | null;
};

/** Who is in charge of a place: a post of its office, or, where it is left empty, whoever is there. */
export function KeeperComboBox({ officeId, held, ...field }: KeeperComboBoxProps) {
  const intl = useIntl();
  const [typed, setTyped] = useState("");
  const search = useSettled(typed);
  const found = useLoad(keepersQuery, { officeId, search }, { pause: officeId === "" });
  const posts = (found.data?.staffMembers.nodes ?? []).flatMap(({ name, posts: all }) =>
    all.filter(({ current }) => current).map(({ id }) => ({ id, label: name })),
  );
  return (
    <SearchedComboBox
      {...field}
      help={intl.formatMessage({ id: "disinfection.keeper.anybody" })}
      chosen={held}
      options={posts}
      failure={found.failure}
      isSearching={officeId !== "" && (found.isLoading || search !== typed)}
      onSearch={setTyped}
    />
  );
}
