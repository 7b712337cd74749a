import {
  communityRanges,
  kindInRange,
  unitRanges,
  type CommunityKind,
  type UnitKind,
} from "./division-ranges.ts";

export type DivisionLevel = "province" | "city" | "county" | "unit" | "village";

/** A division code taken apart. `code` is canonical: no trailing groups of zeros. */
export interface DivisionCode {
  readonly code: string;
  readonly level: DivisionLevel;
  /** Codes of the divisions above, from the province down; empty for a province. */
  readonly parents: readonly string[];
  /** Set for units and villages: what kind of unit the third part names. */
  readonly unitKind?: UnitKind;
  /** Set for villages: what kind of committee the fourth part names. */
  readonly communityKind?: CommunityKind;
}

export type DivisionCodeFault = "NOT_DIGITS" | "WRONG_LENGTH" | "ZERO_GROUP" | "UNASSIGNED_RANGE";

export type DivisionCodeResult =
  | { readonly ok: true; readonly division: DivisionCode }
  | { readonly ok: false; readonly fault: DivisionCodeFault };

const levels = [
  { level: "province", length: 2 },
  { level: "city", length: 4 },
  { level: "county", length: 6 },
  { level: "unit", length: 9 },
  { level: "village", length: 12 },
] as const satisfies { level: DivisionLevel; length: number }[];

/**
 * Reads a division code: GB/T 2260 for province, city and county (2, 4 or 6 digits), GB/T 10114 and
 * the statistics bureau's rule below (9 or 12). Codes filled up with zeros, as in 510000 or
 * 510522000000, are shortened. The code's form is checked, not whether the division exists.
 */
export function parseDivisionCode(text: string): DivisionCodeResult {
  if (!/^\d*$/.test(text)) return { ok: false, fault: "NOT_DIGITS" };
  if (!levels.some(({ length }) => length === text.length)) {
    return { ok: false, fault: "WRONG_LENGTH" };
  }
  const groups = splitGroups(text);
  while (groups.length > 1 && isZero(groups.at(-1))) groups.pop();
  if (groups.some(isZero)) return { ok: false, fault: "ZERO_GROUP" };

  const code = groups.join("");
  const place = levels[groups.length - 1];
  if (place === undefined) return { ok: false, fault: "WRONG_LENGTH" };
  const parents = levels.slice(0, groups.length - 1).map(({ length }) => code.slice(0, length));
  const [, , , unit, community] = groups;

  const unitKind = unit === undefined ? undefined : kindInRange(unitRanges, Number(unit));
  const communityKind =
    community === undefined ? undefined : kindInRange(communityRanges, Number(community));
  if (unit !== undefined && unitKind === undefined) {
    return { ok: false, fault: "UNASSIGNED_RANGE" };
  }
  if (community !== undefined && communityKind === undefined) {
    return { ok: false, fault: "UNASSIGNED_RANGE" };
  }
  return {
    ok: true,
    division: {
      code,
      level: place.level,
      parents,
      ...(unitKind && { unitKind }),
      ...(communityKind && { communityKind }),
    },
  };
}

/** A code without the zeros that fill it up; whatever is no code stays as it is. */
export function shortDivisionCode(text: string): string {
  const result = parseDivisionCode(text);
  return result.ok ? result.division.code : text;
}

/** The code of the division directly above; `undefined` for a province or a malformed code. */
export function parentDivisionCode(code: string): string | undefined {
  const result = parseDivisionCode(code);
  return result.ok ? result.division.parents.at(-1) : undefined;
}

/** Whether `inner` is `outer` itself or lies inside it. Malformed codes lie nowhere. */
export function isWithinDivision(inner: string, outer: string): boolean {
  const [a, b] = [parseDivisionCode(inner), parseDivisionCode(outer)];
  if (!a.ok || !b.ok) return false;
  return a.division.code === b.division.code || a.division.parents.includes(b.division.code);
}

/**
 * The division an office code belongs to: office codes are division codes, with `-suffix` for
 * offices below or beside the division and for former holders of a code that was given out again.
 */
export function divisionCodeOfOffice(officeCode: string): string {
  const dash = officeCode.indexOf("-");
  return dash === -1 ? officeCode : officeCode.slice(0, dash);
}

function splitGroups(code: string): string[] {
  const ends = levels.map(({ length }) => length).filter((length) => length <= code.length);
  return ends.map((end, index) => code.slice(ends[index - 1] ?? 0, end));
}

function isZero(group: string | undefined): boolean {
  return group !== undefined && Number(group) === 0;
}
