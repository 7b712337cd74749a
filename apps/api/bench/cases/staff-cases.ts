import type { Case, Question } from "./case.ts";

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

/** Offices, staff, and who is signed in. */
export function staffCases({ token, members, offices }: Known): Case[] {
  const list = { first: 50 };
  const third = offices.length / 3;
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
      isOpen: true,
      goal: 0.6,
      questions: [{ query: viewer, variables: {}, bare: `/viewer?${token}` }],
      rows: (data: { viewer?: { posts: unknown[] } }) => data.viewer?.posts ?? [],
    },
    {
      ...change,
      name: "rename an office, audited",
      questions: renames(offices.slice(0, third), "/rename"),
      others: renames(offices.slice(2 * third), "/rename"),
    },
    {
      ...change,
      name: "the same, against one statement",
      isOpen: true,
      questions: renames(offices.slice(third, 2 * third), "/rename-at-once"),
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
