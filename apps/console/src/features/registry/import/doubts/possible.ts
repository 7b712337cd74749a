import type { ImportDecision, ImportHindrance } from "../../../../gql/graphql.ts";
import type { Doubt } from "./doubts-query.ts";

export type Option = {
  readonly decision: ImportDecision;
  /** Why not; `"nobody"` where there is nobody to update. */
  readonly hindrance: ImportHindrance | "nobody" | null;
};

type Facts = Pick<Doubt, "hindrance"> & { readonly candidates: readonly Whom[] };
type Whom = { readonly person?: unknown; readonly twinRow?: number | null };

/**
 * What can become of a doubt. Where somebody is alike, a new record means that they are two people;
 * where nobody is, there is nobody to update.
 */
export function optionsOf({ hindrance, candidates }: Facts, isPlaced: boolean): readonly Option[] {
  const against = hindrance === "NO_PLACE" && isPlaced ? null : (hindrance ?? null);
  if (candidates.length === 0) {
    return [
      { decision: "CREATE", hindrance: against },
      { decision: "SKIP", hindrance: null },
    ];
  }
  const isSomebody = candidates.some(({ person, twinRow }) => person != null || twinRow != null);
  return [
    { decision: "UPDATE", hindrance: isSomebody ? null : "nobody" },
    { decision: "NOT_A_DUPLICATE", hindrance: against },
    { decision: "SKIP", hindrance: null },
  ];
}
