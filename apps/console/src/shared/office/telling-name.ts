import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { graphql } from "../../gql/gql.ts";

const officeName = graphql(`
  fragment OfficeName on OfficeRef {
    name
    shortName
    kind
  }
`);

/** The shortest name that still tells which office it is: every village has a 第一网格. */
export function tellingName(masked: FragmentType<typeof officeName>): string {
  const { name, shortName, kind } = readFragment(officeName, masked);
  return kind === "GRID" ? name : shortName;
}
