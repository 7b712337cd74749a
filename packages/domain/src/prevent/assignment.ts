/** Who could do a duty, in the order in which they are asked. */
export interface AssignmentCandidates {
  /** Whoever is named for it, or already has this person. */
  readonly keeper: string | null;
  readonly deputy: string | null;
  /** The grid's contracted cadre and their deputy. */
  readonly cadre: string | null;
  readonly cadreDeputy: string | null;
  /** Field staff of the nearest office that has any, with their duties of the day. */
  readonly nearest: readonly { readonly staff: string; readonly load: number }[];
}

/**
 * Who does it: the first of those named who is at work that day, else the least loaded of the nearest
 * office; among equals the first by name, so that the choice is the same each time.
 * @returns null when nobody is at work
 */
export function assign(
  candidates: AssignmentCandidates,
  atWork: (staff: string) => boolean,
): string | null {
  const { keeper, deputy, cadre, cadreDeputy, nearest } = candidates;
  const named = [keeper, deputy, cadre, cadreDeputy].find(
    (staff) => staff !== null && atWork(staff),
  );
  if (named != null) return named;
  const [least] = nearest
    .filter(({ staff }) => atWork(staff))
    .toSorted((a, b) => a.load - b.load || (a.staff < b.staff ? -1 : 1));
  return least?.staff ?? null;
}
