import { isDay } from "../calendar/china-day.ts";
import { divisionCodeOfOffice, parseDivisionCode } from "./division-code.ts";
import { divisionFileFormat, type DivisionEntry, type DivisionFile } from "./division-file.ts";
import { findOfficeKind, type OfficeKind } from "./office-kind.ts";
import { findSuccessorRing, indexOfficeLives } from "./successor.ts";

/** One thing to mend: where in the file, and what is wrong with it in words for its author. */
export interface DivisionFileProblem {
  readonly path: string;
  readonly message: string;
}

export type DivisionFileCheck =
  | { readonly ok: true; readonly file: DivisionFile }
  | { readonly ok: false; readonly problems: readonly DivisionFileProblem[] };

interface Place {
  readonly path: string;
  readonly entry: DivisionEntry;
  readonly parentCode: string | null;
}

const aboveKinds: readonly (readonly OfficeKind[])[] = [
  ["province_federation"],
  ["city_federation"],
];
const unitKinds: readonly OfficeKind[] = ["street_federation", "town_federation"];
const villageKinds: readonly OfficeKind[] = ["community_post", "village_post"];

/** Checks a county's division file as read from JSON and reports every problem at once. */
export function checkDivisionFile(value: unknown): DivisionFileCheck {
  const problems: DivisionFileProblem[] = [];
  const report = (path: string, message: string) => problems.push({ path, message });
  if (!isRecord(value) || value["format"] !== divisionFileFormat) {
    report("format", `must be "${divisionFileFormat}"`);
    return { ok: false, problems };
  }
  if (typeof value["source"] !== "string" || value["source"] === "") {
    report("source", "must say where the data comes from");
  }
  if (typeof value["synthetic"] !== "boolean") report("synthetic", "must be true or false");
  if (!isListOfText(value["unresolved"])) report("unresolved", "must be a list of codes");

  const places: Place[] = [];
  const visit = (
    entry: unknown,
    path: string,
    kinds: readonly OfficeKind[],
    parentCode: string | null,
  ): entry is DivisionEntry => {
    const faults = entryFaults(entry, kinds, parentCode);
    for (const fault of faults) report(fault.path ? `${path}.${fault.path}` : path, fault.message);
    if (faults.length > 0) return false;
    places.push({ path, entry: entry as DivisionEntry, parentCode });
    return true;
  };

  let parent: string | null = null;
  for (const [index, entry] of list(value["above"], "above", report).entries()) {
    if (visit(entry, `above[${index}]`, aboveKinds[index] ?? [], parent)) parent = entry.code;
  }
  const county = value["county"];
  if (visit(county, "county", ["county_federation"], parent)) {
    const units = list((county as { units?: unknown }).units, "county.units", report);
    for (const [index, unit] of units.entries()) {
      const path = `county.units[${index}]`;
      if (!visit(unit, path, unitKinds, county.code)) continue;
      const villages = list((unit as { villages?: unknown }).villages, `${path}.villages`, report);
      for (const [at, village] of villages.entries()) {
        visit(village, `${path}.villages[${at}]`, villageKinds, unit.code);
      }
    }
  }
  if (problems.length === 0) problems.push(...checkReferences(places, value));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, file: value as unknown as DivisionFile };
}

function entryFaults(
  entry: unknown,
  kinds: readonly OfficeKind[],
  parentCode: string | null,
): DivisionFileProblem[] {
  if (!isRecord(entry)) return [{ path: "", message: "must be an object" }];
  const { code, name, kind, slug, openedOn, closedOn, successors } = entry;
  const faults: [string, boolean, string][] = [
    [
      "code",
      isCodeBelow(code, parentCode),
      `must be a division code below ${parentCode ?? "none"}`,
    ],
    [
      "name",
      typeof name === "string" && /^\S.{0,28}\S$/u.test(name),
      "must have 2 to 30 characters",
    ],
    [
      "kind",
      typeof kind === "string" && kinds.includes(findOfficeKind(kind) ?? "grid"),
      `must be ${kinds.join(" or ")}`,
    ],
    ["slug", slug === undefined || isSlug(slug), "must be 2 to 20 letters a–z"],
    ["openedOn", isDayValue(openedOn), "must be a day, YYYY-MM-DD"],
    [
      "closedOn",
      closedOn === null || (isDayValue(closedOn) && isDayValue(openedOn) && openedOn <= closedOn),
      "must be null or a day not before openedOn",
    ],
    ["successors", isListOfText(successors), "must be a list of codes"],
  ];
  return faults.filter(([, fine]) => !fine).map(([path, , message]) => ({ path, message }));
}

function checkReferences(
  places: readonly Place[],
  file: Record<string, unknown>,
): DivisionFileProblem[] {
  const problems: DivisionFileProblem[] = [];
  const known = new Map(places.map(({ entry }) => [entry.code, entry]));
  const seen = new Set<string>();
  for (const { path, entry } of places) {
    if (seen.has(entry.code)) problems.push({ path, message: `repeats the code ${entry.code}` });
    seen.add(entry.code);
    if (entry.closedOn === null && entry.successors.length > 0) {
      problems.push({ path, message: "is open and cannot have successors" });
    }
    for (const next of entry.successors.filter((code) => !known.has(code))) {
      problems.push({ path, message: `names the successor ${next}, which is not in the file` });
    }
  }
  const lost = places.filter(({ entry }) => entry.closedOn !== null && !entry.successors.length);
  const listed = file["unresolved"] as string[];
  for (const { path, entry } of lost.filter(({ entry: { code } }) => !listed.includes(code))) {
    problems.push({
      path,
      message: `is closed without successor: list ${entry.code} in unresolved`,
    });
  }
  const lostCodes = new Set(lost.map(({ entry }) => entry.code));
  for (const code of listed.filter((one) => !lostCodes.has(one))) {
    problems.push({
      path: "unresolved",
      message: `lists ${code}, which is not an unresolved code`,
    });
  }
  const lives = indexOfficeLives(places.map(({ entry, parentCode }) => ({ ...entry, parentCode })));
  const ring = findSuccessorRing(lives);
  if (ring)
    problems.push({ path: "county", message: `successors run in a ring: ${ring.join(" → ")}` });
  return problems;
}

function list(
  value: unknown,
  path: string,
  report: (path: string, message: string) => void,
): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  report(path, "must be a list");
  return [];
}

function isCodeBelow(code: unknown, parentCode: string | null): boolean {
  if (typeof code !== "string" || !/^\d+(-\d{4})?$/.test(code)) return false;
  const result = parseDivisionCode(divisionCodeOfOffice(code));
  if (!result.ok || result.division.code !== divisionCodeOfOffice(code)) return false;
  const above = result.division.parents.at(-1) ?? null;
  return above === (parentCode === null ? null : divisionCodeOfOffice(parentCode));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isDayValue(value: unknown): value is string {
  return typeof value === "string" && isDay(value);
}

function isSlug(value: unknown): boolean {
  return typeof value === "string" && /^[a-z]{2,20}$/.test(value);
}
