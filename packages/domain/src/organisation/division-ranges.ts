/** What a nine-digit unit is. */
export type UnitKind = "street" | "town" | "township" | "zone";

/** What a twelve-digit unit is. */
export type CommunityKind = "community" | "village";

interface Range<Kind> {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}

/**
 * Digits 7–9 (GB/T 10114). The ranges agree with the published lists of Hejiang county; the wording
 * of the standard itself has not been checked, so they are configuration and not code.
 */
export const unitRanges: readonly Range<UnitKind>[] = [
  { from: 1, to: 99, kind: "street" },
  { from: 100, to: 199, kind: "town" },
  { from: 200, to: 399, kind: "township" },
  { from: 400, to: 599, kind: "zone" },
];

/**
 * Digits 10–12. The statistics bureau's coding rule: residents' committees, villagers' committees,
 * and bodies like either of them (400–499, 500–599). The same reserve as above applies.
 */
export const communityRanges: readonly Range<CommunityKind>[] = [
  { from: 1, to: 199, kind: "community" },
  { from: 200, to: 399, kind: "village" },
  { from: 400, to: 499, kind: "community" },
  { from: 500, to: 599, kind: "village" },
];

/** The kind whose range holds the number; `undefined` for a number that no range covers. */
export function kindInRange<Kind>(
  ranges: readonly Range<Kind>[],
  number: number,
): Kind | undefined {
  return ranges.find((range) => range.from <= number && number <= range.to)?.kind;
}
