import type { OfficeSeed } from "../../organisation/division-file.ts";

/** A village or community where invented people live. */
export interface DemoPlace {
  /** Twelve digits. */
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  /** Province, city and county before the unit's name. */
  readonly above: string;
  readonly countyCode: string;
  /** How many people live there compared with the others. */
  readonly weight: number;
  /** A dissolved village that lives on in this one, as old lists still write it. */
  readonly former: { readonly unitName: string; readonly name: string } | null;
}

/**
 * Where the people of a county live: its open villages and communities. Communities count more than
 * villages, and no two villages are of one size.
 */
export function demoPlaces(divisions: readonly OfficeSeed[]): DemoPlace[] {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const nameOf = (code: string | null) => byCode.get(code ?? "")?.shortName ?? "";
  const villages = divisions.filter(
    ({ kind }) => kind === "village_post" || kind === "community_post",
  );
  const former = new Map(
    villages
      .filter(({ closedOn, successors }) => closedOn !== null && successors.length === 1)
      .map((village) => [
        village.successors[0] ?? "",
        { unitName: nameOf(village.parentCode), name: village.shortName },
      ]),
  );
  return villages
    .filter(({ closedOn }) => closedOn === null)
    .map((village): DemoPlace => {
      const countyCode = village.code.slice(0, 6);
      const unitName = nameOf(village.parentCode);
      const old = former.get(village.code);
      const renamed = old?.unitName !== unitName || old.name !== village.shortName;
      const above = [countyCode.slice(0, 2), countyCode.slice(0, 4), countyCode].map(nameOf);
      return {
        code: village.code,
        name: village.shortName,
        unitName,
        above: above.join(""),
        countyCode,
        weight: (village.kind === "community_post" ? 14 : 8) + (Number(village.code.slice(6)) % 7),
        former: old && renamed ? old : null,
      };
    });
}

/**
 * Splits a total over places by their weights, so that the parts add up to it exactly: whole parts
 * first, what is left goes to the largest remainders.
 * @throws RangeError when the total is no whole number or nothing has a weight.
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (!Number.isInteger(total) || total < 0 || sum <= 0) {
    throw new RangeError(`${total} cannot be split over weights that add up to ${sum}`);
  }
  const shares = weights.map((weight) => (weight * total) / sum);
  const whole = shares.map(Math.floor);
  const left = total - whole.reduce((all, part) => all + part, 0);
  const order = shares
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
    .slice(0, left);
  for (const { at } of order) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}
