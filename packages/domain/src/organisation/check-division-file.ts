import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import { divisionCodeOfOffice, parentDivisionCode } from "./division-code.ts";
import { divisionFileFormat, type DivisionEntry, type DivisionFile } from "./division-file.ts";
import type { OfficeKind } from "./office-kind.ts";
import { findSuccessorRing, indexOfficeLives } from "./successor.ts";

/** One thing to mend: where in the file, and what is wrong with it in words for its author. */
export interface DivisionFileProblem {
  readonly path: string;
  readonly message: string;
}

export type DivisionFileCheck =
  | { readonly ok: true; readonly file: DivisionFile }
  | { readonly ok: false; readonly problems: readonly DivisionFileProblem[] };

const day = v.pipe(
  v.string("must be a day, YYYY-MM-DD"),
  v.check(isDay, "must be a day, YYYY-MM-DD"),
);
const codes = v.array(v.string("must be a code"), "must be a list of codes");

function entry<const Kinds extends readonly OfficeKind[]>(...kinds: Kinds) {
  return {
    code: v.pipe(
      v.string("must be a division code"),
      v.regex(/^\d+(-\d{4})?$/, "must be a division code"),
    ),
    name: v.pipe(
      v.string("must have 2 to 30 characters"),
      v.regex(/^\S.{0,28}\S$/u, "must have 2 to 30 characters"),
    ),
    kind: v.picklist(kinds, `must be ${kinds.join(" or ")}`),
    slug: v.optional(
      v.pipe(
        v.string("must be 2 to 20 letters a–z"),
        v.regex(/^[a-z]{2,20}$/, "must be 2 to 20 letters a–z"),
      ),
    ),
    openedOn: day,
    closedOn: v.nullable(day),
    successors: codes,
    formerNames: v.optional(
      v.array(v.object({ name: v.string("must be text"), until: day }), "must be a list of names"),
    ),
  };
}

const village = v.object(entry("community_post", "village_post"), "must be a village");
const unit = v.object(
  {
    ...entry("street_federation", "town_federation"),
    villages: v.array(village, "must be a list of villages"),
  },
  "must be a unit",
);
const county = v.object(
  { ...entry("county_federation"), units: v.array(unit, "must be a list of units") },
  "must be a county",
);
const divisionFile = v.object(
  {
    format: v.literal(divisionFileFormat, `must be "${divisionFileFormat}"`),
    source: v.pipe(
      v.string("must say where the data comes from"),
      v.minLength(1, "must say where the data comes from"),
    ),
    synthetic: v.boolean("must be true or false"),
    above: v.tuple(
      [
        v.object(entry("province_federation"), "must be the province"),
        v.object(entry("city_federation"), "must be the city"),
      ],
      "must be a list of the province and the city",
    ),
    county,
    unresolved: codes,
  },
  "must be an object",
);

/**
 * Checks a county's division file as read from JSON. All faults of form are reported at once; when
 * there is none, all faults of reference are.
 */
export function checkDivisionFile(value: unknown): DivisionFileCheck {
  const result = v.safeParse(divisionFile, value);
  const problems = result.success
    ? checkReferences(result.output)
    : result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? "", message: issue.message }));
  return result.success && problems.length === 0
    ? { ok: true, file: result.output }
    : { ok: false, problems };
}

interface Place {
  readonly path: string;
  readonly entry: DivisionEntry;
  readonly parentCode: string | null;
}

function placesOf(file: DivisionFile): Place[] {
  const above = file.above.map((entry, index) => ({
    path: `above.${index}`,
    entry,
    parentCode: file.above[index - 1]?.code ?? null,
  }));
  const units = file.county.units.flatMap((entry, index) => [
    { path: `county.units.${index}`, entry, parentCode: file.county.code },
    ...entry.villages.map((inner, at) => ({
      path: `county.units.${index}.villages.${at}`,
      entry: inner,
      parentCode: entry.code,
    })),
  ]);
  const parentCode = file.above.at(-1)?.code ?? null;
  return [...above, { path: "county", entry: file.county, parentCode }, ...units];
}

function checkReferences(file: DivisionFile): DivisionFileProblem[] {
  const places = placesOf(file);
  const known = new Set(places.map(({ entry }) => entry.code));
  const listed = new Set(file.unresolved);
  const seen = new Set<string>();
  const problems = places.flatMap(({ path, entry, parentCode }) => {
    const { code, openedOn, closedOn, successors } = entry;
    const lost = closedOn !== null && successors.length === 0;
    const faults: [boolean, string][] = [
      [!standsUnder(code, parentCode), `has the code ${code}, which is not below ${parentCode}`],
      [seen.has(code), `repeats the code ${code}`],
      [closedOn !== null && closedOn < openedOn, `closes on ${closedOn}, before it opens`],
      [closedOn === null && successors.length > 0, "is open and cannot have successors"],
      [lost && !listed.has(code), `is closed without successor: list ${code} in unresolved`],
      [!lost && listed.delete(code), `is listed in unresolved but is open or has a successor`],
      ...successors.map((next): [boolean, string] => [
        !known.has(next),
        `names the successor ${next}, which is not in the file`,
      ]),
    ];
    seen.add(code);
    return faults.filter(([wrong]) => wrong).map(([, message]) => ({ path, message }));
  });
  for (const code of [...listed].filter((one) => !known.has(one))) {
    problems.push({ path: "unresolved", message: `lists ${code}, which is not in the file` });
  }
  const lives = indexOfficeLives(places.map(({ entry, parentCode }) => ({ ...entry, parentCode })));
  const ring = findSuccessorRing(lives);
  if (ring) {
    problems.push({ path: "county", message: `successors run in a ring: ${ring.join(" → ")}` });
  }
  return problems;
}

function standsUnder(code: string, parentCode: string | null): boolean {
  const division = divisionCodeOfOffice(code);
  if (parentCode === null) return /^\d{2}$/.test(division);
  return parentDivisionCode(division) === divisionCodeOfOffice(parentCode);
}
