import type { MapFeature, Polygon } from "./read-townships.ts";

/** A unit that a map may show. */
export interface MapUnit {
  readonly id: number;
  /** Its division's code: 510522001. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

export interface MatchedTownship {
  readonly unit: number;
  readonly polygons: readonly Polygon[];
}

export interface TownshipMatch {
  readonly townships: readonly MatchedTownship[];
  /** Features that are no unit's, by their labels. */
  readonly strange: readonly string[];
  /** Units that no feature shows. */
  readonly missing: readonly MapUnit[];
}

/**
 * Which feature is which unit: by a property that holds its code (with or without the zeros of a
 * twelve-digit one) or its name, also where the names of the county and above stand before it. Several
 * features of one unit are its parts.
 */
export function matchTownships(
  features: readonly MapFeature[],
  units: readonly MapUnit[],
): TownshipMatch {
  const parts = new Map<number, Polygon[]>();
  const strange: string[] = [];
  for (const { words, label, polygons } of features) {
    const unit = unitOf(words, units);
    if (unit === undefined) strange.push(label);
    else parts.set(unit.id, [...(parts.get(unit.id) ?? []), ...polygons]);
  }
  return {
    townships: [...parts].map(([unit, polygons]) => ({ unit, polygons })),
    strange,
    missing: units.filter(({ id }) => !parts.has(id)),
  };
}

function unitOf(words: readonly string[], units: readonly MapUnit[]): MapUnit | undefined {
  return (
    units.find(({ code }) =>
      words.some((word) => word === code || word === code.padEnd(12, "0")),
    ) ??
    units.find(({ name, shortName }) =>
      words.some((word) => word === name || word === shortName),
    ) ??
    units.find(({ shortName }) =>
      words.some((word) => /[省市县区]/u.test(word) && word.endsWith(shortName)),
    )
  );
}
