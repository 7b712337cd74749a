import type { Ref } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { Select } from "../../../../shared/ui/select.tsx";

const keepersQuery = graphql(`
  query PlaceKeepers($officeId: ID!) {
    staffMembers(first: 100, filter: { officeId: $officeId, state: ACTIVE }) {
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

type KeeperSelectProps = {
  label: string;
  officeId: string;
  /** Who keeps the place now, where they belong to another office. */
  held: string | null;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
  ref: Ref<HTMLSelectElement>;
};

/** Who is in charge of a place: a post of its office, or whoever is there. */
export function KeeperSelect({ officeId, held, ...field }: KeeperSelectProps) {
  const intl = useIntl();
  const { data } = useLoad(keepersQuery, { officeId }, { pause: officeId === "" });
  const posts = (data?.staffMembers.nodes ?? []).flatMap(({ name, posts: all }) =>
    all.filter(({ current }) => current).map(({ id }) => ({ value: id, label: name })),
  );
  const isKnown = field.value === "" || posts.some(({ value }) => value === field.value);
  const options = isKnown ? posts : [...posts, { value: field.value, label: held ?? "–" }];
  return (
    <Select
      {...field}
      placeholder={intl.formatMessage({ id: "disinfection.keeper.anybody" })}
      options={options}
    />
  );
}
