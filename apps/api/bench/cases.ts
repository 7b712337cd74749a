import type { Edits, Shot } from "./load/job.ts";

/** The same question put to both sides. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Path that the bare server answers it under. */
  readonly bare: string;
  /** What a change carries to the bare server. */
  readonly bareBody?: Readonly<Record<string, unknown>>;
}

/** One row of the table. */
export interface Case {
  readonly name: string;
  /** As whom: the officer reads, the administrator writes. */
  readonly as: "officer" | "administrator";
  /** Requests/s relative to the bare server that the product holds itself to. */
  readonly goal: number;
  /** Rows an answer must have, as a sign that it is not an empty one. */
  readonly rows: (data: Record<string, never>) => readonly unknown[];
  /** Reads take turns; of changes each connection gets one. */
  readonly questions: readonly Question[];
  readonly changes?: true;
}

interface Known {
  readonly token: string;
  readonly members: readonly string[];
  readonly offices: readonly { id: string; name: string; shortName: string; version: number }[];
}

const officeList = /* GraphQL */ `
  query OfficeList($first: Int!) {
    offices(first: $first, filter: { state: OPEN }) {
      nodes {
        id
        code
        name
        shortName
        kind
        openedOn
        version
        childCount
        parent {
          id
          code
          name
          shortName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const staffList = /* GraphQL */ `
  query StaffList($first: Int!) {
    staffMembers(first: $first) {
      nodes {
        id
        login
        name
        phoneMask
        state
        version
        office {
          id
          name
          shortName
        }
        posts {
          id
          role
          fromDay
          toDay
          office {
            id
            shortName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const staffDetail = /* GraphQL */ `
  query StaffDetail($id: ID!) {
    staffMember(id: $id) {
      id
      login
      name
      phoneMask
      state
      version
      updatedAt
      office {
        id
        code
        name
        shortName
      }
      posts {
        id
        role
        fromDay
        toDay
        version
        office {
          id
          shortName
        }
      }
    }
  }
`;

const viewer = /* GraphQL */ `
  query Viewer {
    viewer {
      id
      name
      login
      stage
      permissions
      posts {
        id
        role
        officeId
        officeName
      }
      actingPostId
      expiresAt
    }
  }
`;

const rename = /* GraphQL */ `
  mutation Rename($input: RenameOfficeInput!) {
    renameOffice(input: $input) {
      id
      name
      shortName
      version
    }
  }
`;

/** The cases, for what is known of the township. */
export function casesFor({ token, members, offices }: Known): Case[] {
  const list = { first: 50 };
  const half = offices.length / 2;
  return [
    {
      name: "office list, 50 rows with parent and child count",
      as: "officer",
      goal: 0.7,
      questions: [{ query: officeList, variables: list, bare: "/offices" }],
      rows: (data: { offices?: { nodes: unknown[] } }) => data.offices?.nodes ?? [],
    },
    {
      name: "staff list, 50 rows with office and posts",
      as: "officer",
      goal: 0.7,
      questions: [{ query: staffList, variables: list, bare: "/staff" }],
      rows: (data: { staffMembers?: { nodes: unknown[] } }) => data.staffMembers?.nodes ?? [],
    },
    {
      name: "one member of staff with office and posts",
      as: "officer",
      goal: 0.6,
      questions: members.map((id) => ({
        query: staffDetail,
        variables: { id },
        bare: `/member?${id}`,
      })),
      rows: (data: { staffMember?: { posts: unknown[] } }) => data.staffMember?.posts ?? [],
    },
    {
      name: "who am I",
      as: "officer",
      goal: 0.6,
      questions: [{ query: viewer, variables: {}, bare: `/viewer?${token}` }],
      rows: (data: { viewer?: { posts: unknown[] } }) => data.viewer?.posts ?? [],
    },
    {
      ...change,
      name: "rename an office, audited",
      questions: renames(offices.slice(0, half), "/rename"),
    },
    {
      ...change,
      name: "the same, against one statement",
      questions: renames(offices.slice(half), "/rename-at-once"),
    },
  ];
}

const change: Pick<Case, "as" | "goal" | "changes" | "rows"> = {
  as: "administrator",
  goal: 0.75,
  changes: true,
  rows: (data: { renameOffice?: { id: string } }) => [data.renameOffice?.id ?? []].flat(),
};

function renames(offices: Known["offices"], bare: string): Question[] {
  return offices.map((office) => {
    // another name each time: a change that changes nothing leaves no audit entry
    const input = { ...office, name: `${office.name}#${office.version + 1}` };
    return { query: rename, variables: { input }, bare, bareBody: input };
  });
}

/** A question as it goes to the product. */
export function asked({ query, variables }: Question): Omit<Shot, "expected"> {
  return { path: "/graphql", method: "POST", body: JSON.stringify({ query, variables }) };
}

/** The same as it goes to the bare server. */
export function askedBare({ bare, bareBody }: Question): Omit<Shot, "expected"> {
  return bareBody === undefined
    ? { path: bare, method: "GET" }
    : { path: bare, method: "POST", body: JSON.stringify(bareBody) };
}

/** A change that was sent once with a version, as a pattern for the versions after it. */
export function repeated(shot: Shot, version: number): Edits {
  const sign = (text: string) =>
    text
      .replaceAll(`#${version + 1}"`, '#$next"')
      .replaceAll(new RegExp(`("version"\\s*:\\s*)${version}\\b`, "g"), "$1$version")
      .replaceAll(new RegExp(`("version"\\s*:\\s*)${version + 1}\\b`, "g"), "$1$next");
  return {
    path: shot.path,
    body: sign(shot.body ?? ""),
    expected: sign(shot.expected),
    version: version + 1,
  };
}
