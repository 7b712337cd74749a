import type { Registered } from "../township.ts";
import type { Case } from "./case.ts";

export const peopleListQuery = /* GraphQL */ `
  query PeopleList($first: Int!) {
    people(first: $first) {
      nodes {
        id
        name
        pinyin
        sex
        age
        category
        grade
        certificateState
        phoneMask
        livesAlone
        office {
          id
          shortName
        }
        village {
          id
          shortName
        }
        carers {
          id
          name
          relation
          phoneMask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const searchQuery = peopleListQuery
  .replace("$first: Int!", "$first: Int!, $filter: PersonFilter")
  .replace("first: $first", "first: $first, filter: $filter");

const personDetail = /* GraphQL */ `
  query PersonDetail($id: ID!) {
    person(id: $id) {
      id
      name
      pinyin
      sex
      bornOn
      age
      documentType
      documentMask
      certificateMask
      certificateState
      category
      grade
      parts {
        category
        grade
      }
      phoneMask
      addressMask
      livesAlone
      needsCare
      channels
      optOuts
      state
      synthetic
      version
      updatedAt
      office {
        id
        code
        shortName
      }
      village {
        id
        shortName
      }
      carers {
        id
        name
        relation
        role
        phoneMask
        fromDay
        version
      }
      dependants {
        id
        name
      }
    }
  }
`;

type People = { people?: { nodes: unknown[] } };
const rows = (data: People) => data.people?.nodes ?? [];

/** The list alone, for a county of another size. */
export function peopleListCase(size: number): Case {
  return {
    name: `people list, 50 rows with office, village and carers, of ${size}`,
    as: "officer",
    goal: 0.7,
    questions: [{ query: peopleListQuery, variables: { first: 50 }, bare: "/people" }],
    rows,
  };
}

/** Searches that the goal is about take turns; each finds somebody. */
const searches = 12;

/** Single people of the township, and words that find some of them. */
export function peopleCases(people: readonly Registered[]): Case[] {
  const search = (name: string, typed: (person: Registered) => string, bare: string): Case => ({
    name: `search by ${name}`,
    as: "officer",
    goal: 0.6,
    questions: people.slice(0, searches).map((person) => ({
      query: searchQuery,
      variables: { first: 50, filter: { search: typed(person) } },
      bare: `${bare}?${encodeURIComponent(typed(person))}`,
    })),
    rows,
  });
  return [
    {
      name: "one person with everything",
      as: "officer",
      goal: 0.6,
      questions: people.map(({ id }) => ({
        query: personDetail,
        variables: { id },
        bare: `/person?${id}`,
      })),
      rows: (data: { person?: { id: string } }) => [data.person?.id].filter(Boolean),
    },
    search("one character", ({ name }) => name.slice(0, 1), "/search"),
    search("two characters", ({ name }) => name.slice(0, 2), "/search"),
    search("initials", ({ initials }) => initials.slice(0, 2), "/search"),
    search("the tail of a number", ({ tail }) => tail, "/tail"),
  ];
}
