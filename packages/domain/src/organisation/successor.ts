import type { ChinaDay } from "../calendar/china-day.ts";
import { includesDay } from "../calendar/day-range.ts";
import { divisionCodeOfOffice } from "./division-code.ts";

/** What is needed of an office to follow it through reforms. */
export interface OfficeLife {
  readonly code: string;
  readonly parentCode: string | null;
  readonly openedOn: ChinaDay;
  /** Last day it existed; `null` while it is open. */
  readonly closedOn: ChinaDay | null;
  /** Codes of the offices it lives on in: one, or several after a split; the likeliest first. */
  readonly successors: readonly string[];
}

/**
 * Where an old code leads on a day.
 * `exact` is false when only an office above is known, or only some branches of a split lead on;
 * several offices are candidates for a person to choose from.
 */
export type Resolution =
  | { readonly state: "found"; readonly offices: readonly string[]; readonly exact: boolean }
  | { readonly state: "not_open_yet" }
  | { readonly state: "ended" }
  | { readonly state: "unknown" }
  | { readonly state: "cycle"; readonly through: readonly string[] };

export interface OfficeLives {
  readonly byCode: ReadonlyMap<string, OfficeLife>;
  /** All who ever held a division code, the earliest first. */
  readonly byDivision: ReadonlyMap<string, readonly OfficeLife[]>;
}

/** Prepares records for resolving; build it once and keep it. */
export function indexOfficeLives(records: Iterable<OfficeLife>): OfficeLives {
  const lives = [...records].toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : 1));
  const divisions = lives.filter(({ code }) => /^\d+(-\d{4})?$/.test(code));
  return {
    byCode: new Map(lives.map((life) => [life.code, life])),
    byDivision: Map.groupBy(divisions, ({ code }) => divisionCodeOfOffice(code)),
  };
}

/** Follows the office with exactly this code through its successors to those open on the day. */
export function resolveOffice(lives: OfficeLives, code: string, onDay: ChinaDay): Resolution {
  return follow(lives, code, onDay, []);
}

/**
 * Follows a division code as it stands on a document. A code can be given out again after a reform,
 * so the day of the document decides whose it was: the holder of that day, or the first holder for
 * an older document. Without a day every holder is a candidate.
 */
export function resolveWrittenCode(
  lives: OfficeLives,
  divisionCode: string,
  onDay: ChinaDay,
  writtenOn?: ChinaDay,
): Resolution {
  const holders = lives.byDivision.get(divisionCode) ?? [];
  const [first] = holders;
  if (first === undefined) return { state: "unknown" };
  if (writtenOn === undefined) {
    return merge(holders.map(({ code }) => follow(lives, code, onDay, [])));
  }
  const holder = holders.findLast(({ openedOn }) => openedOn <= writtenOn) ?? first;
  return follow(lives, holder.code, onDay, []);
}

/**
 * The first ring of successors found, each code once in walking order; `undefined` when there is
 * none. Data with a ring must be refused at import.
 */
export function findSuccessorRing(lives: OfficeLives): readonly string[] | undefined {
  const cleared = new Set<string>();
  const walk = (code: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(code)) return path.slice(path.indexOf(code));
    if (cleared.has(code)) return undefined;
    for (const next of lives.byCode.get(code)?.successors ?? []) {
      const ring = walk(next, [...path, code]);
      if (ring) return ring;
    }
    cleared.add(code);
    return undefined;
  };
  for (const code of lives.byCode.keys()) {
    const ring = walk(code, []);
    if (ring) return ring;
  }
  return undefined;
}

function follow(
  lives: OfficeLives,
  code: string,
  onDay: ChinaDay,
  path: readonly string[],
): Resolution {
  if (path.includes(code)) return { state: "cycle", through: path.slice(path.indexOf(code)) };
  const life = lives.byCode.get(code);
  if (life === undefined) return { state: "unknown" };
  if (includesDay({ from: life.openedOn, to: life.closedOn }, onDay)) {
    return { state: "found", offices: [code], exact: true };
  }
  if (onDay < life.openedOn) return { state: "not_open_yet" };
  const walked = [...path, code];
  if (life.successors.length > 0) {
    return merge(life.successors.map((next) => follow(lives, next, onDay, walked)));
  }
  if (life.parentCode === null) return { state: "ended" };
  const above = follow(lives, life.parentCode, onDay, walked);
  return above.state === "found" ? { ...above, exact: false } : above;
}

function merge(branches: readonly Resolution[]): Resolution {
  const cycle = branches.find(({ state }) => state === "cycle");
  if (cycle) return cycle;
  const found = branches.filter((branch) => branch.state === "found");
  if (found.length === 0) return branches[0] ?? { state: "ended" };
  return {
    state: "found",
    offices: [...new Set(found.flatMap(({ offices }) => offices))],
    exact: found.length === branches.length && found.every(({ exact }) => exact),
  };
}
