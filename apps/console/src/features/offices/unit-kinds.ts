import { childKindsOf } from "@wuzi/domain/organisation/office-kind";
import type { OfficeKind } from "../../gql/graphql.ts";
import { domainWord } from "../../shared/labels/use-labels.ts";

/** Kinds that an administrator opens by hand; divisions come with the import of division codes. */
const byHand = { grid: "GRID", association: "ASSOCIATION", institution: "INSTITUTION" } as const;

export type UnitKind = (typeof byHand)[keyof typeof byHand];

/** The kinds that may be opened by hand directly below an office of this kind. */
export function unitKindsBelow(kind: OfficeKind): readonly UnitKind[] {
  return childKindsOf(domainWord(kind)).flatMap((child) =>
    child in byHand ? [byHand[child as keyof typeof byHand]] : [],
  );
}

/** Whether anything can stand below an office of this kind. */
export function mayHaveUnits(kind: OfficeKind): boolean {
  return childKindsOf(domainWord(kind)).length > 0;
}
