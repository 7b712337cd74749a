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
 * where nobody is, there is nobody to update. Of several it is whoever was chosen: the server, told of
 * nobody, updates the likeliest.
 */
export function optionsOf(
  { hindrance, candidates }: Facts,
  isPlaced: boolean,
  chosen = 0,
): readonly Option[] {
  const against = hindrance === "NO_PLACE" && isPlaced ? null : (hindrance ?? null);
  if (candidates.length === 0) {
    return [
      { decision: "CREATE", hindrance: against },
      { decision: "SKIP", hindrance: null },
    ];
  }
  const { person, twinRow } = candidates[chosen] ?? {};
  const isSomebody = person != null || (chosen === 0 && twinRow != null);
  return [
    { decision: "UPDATE", hindrance: isSomebody ? null : "nobody" },
    { decision: "NOT_A_DUPLICATE", hindrance: against },
    { decision: "SKIP", hindrance: null },
  ];
}
