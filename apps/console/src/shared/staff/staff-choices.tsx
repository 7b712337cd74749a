import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { useLoad } from "../graphql/use-load.ts";
import type { FieldProps } from "../ui/field-parts.tsx";
import { SearchedChoices } from "../ui/searched-choices.tsx";

const someStaff = graphql(`
  query StaffChoices($search: String!, $officeId: ID) {
    staffMembers(first: 30, filter: { search: $search, officeId: $officeId, state: ACTIVE }) {
      nodes {
        id
        name
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const oneMember = graphql(`
  query ChosenMember($id: ID!) {
    staffMember(id: $id) {
      id
      name
    }
  }
`);

export type StaffChoicesProps = FieldProps & {
  /** Only those of this office, not of those below it. */
  officeId?: string;
  /** Always offered: whoever chooses. */
  own?: { readonly id: string; readonly name: string };
  /** Asks for nobody: whoever chooses may not see the others. */
  isAlone?: boolean;
  value: readonly string[];
  onChange: (ids: string[]) => void;
  onBlur?: () => void;
  name?: string;
};

/** Chooses members of staff in the viewer's reach; the server searches by a piece of the name. */
export function StaffChoices({ officeId, own, isAlone = false, ...field }: StaffChoicesProps) {
  const [search, setSearch] = useState("");
  const asked = { search, officeId: officeId ?? null };
  const { data, isLoading } = useLoad(someStaff, asked, { pause: isAlone });
  const members = data?.staffMembers.nodes ?? [];
  const isListed = own === undefined || members.some(({ id }) => id === own.id);
  const offered = isListed || search !== "" ? members : [own, ...members];
  return (
    <SearchedChoices
      {...field}
      found={offered.map(({ id, name }) => ({ value: id, label: name }))}
      hasMore={data?.staffMembers.pageInfo.hasNextPage ?? false}
      isLoading={isLoading}
      search={search}
      onSearch={setSearch}
      named={MemberName}
    />
  );
}

function MemberName({ id }: { id: string }) {
  const { data } = useLoad(oneMember, { id });
  return data?.staffMember.name ?? "…";
}
