import { graphql } from "../../../../gql/gql.ts";
import type { CategoryVersionsQuery } from "../../../../gql/graphql.ts";

export const categoryVersions = graphql(`
  query CategoryVersions {
    controlGroups {
      id
      code
      label
      note
      validFrom
      validTo
      version
    }
    controlCategories(history: true) {
      id
      code
      groupCode
      label
      definition
      sourceDocument
      anchorRule
      days
      checksPerDay
      approver
      validFrom
      validTo
      note
      version
    }
  }
`);

export type GroupVersion = CategoryVersionsQuery["controlGroups"][number];
export type CategoryVersion = CategoryVersionsQuery["controlCategories"][number];

/** Versions of one code, the latest first. */
export type Versions<Version> = { code: string; versions: readonly Version[] };

/** Versions by their code, in the order of the codes. */
export function byCode<Version extends { code: string; validFrom: string }>(
  all: readonly Version[],
): Versions<Version>[] {
  const codes = [...new Set(all.map(({ code }) => code))];
  return codes.map((code) => ({
    code,
    versions: all
      .filter((each) => each.code === code)
      .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom)),
  }));
}

/** The version in force on a day, or the first one that comes. */
export function inForce<Version extends { validFrom: string; validTo?: string | null }>(
  versions: readonly Version[],
  today: string,
): Version | undefined {
  const begun = versions.find(({ validFrom }) => validFrom <= today);
  return begun ?? versions.at(-1);
}
