import type { ChinaDay } from "../calendar/china-day.ts";
import type { OfficeKind } from "./office-kind.ts";
import { divisionShortName, officeName } from "./office-name.ts";

/** The version of the form; a later form gets a new word. */
export const divisionFileFormat = "wuzi-divisions-1";

/** One division as a county writes it down for import. */
export interface DivisionEntry {
  /** Division code; a former holder of a code given out again has `-` and the year it closed. */
  readonly code: string;
  /** Official name of the division: 符阳街道, 百花亭社区居民委员会. */
  readonly name: string;
  readonly kind: OfficeKind;
  /** Word for sign-in names, by convention the name in pinyin without tones or spaces. */
  readonly slug?: string;
  readonly openedOn: ChinaDay;
  readonly closedOn: ChinaDay | null;
  /** Codes it lives on in, within the same file; the likeliest first. */
  readonly successors: readonly string[];
  readonly formerNames?: readonly { readonly name: string; readonly until: ChinaDay }[];
}

export interface UnitEntry extends DivisionEntry {
  readonly villages: readonly DivisionEntry[];
}

export interface CountyEntry extends DivisionEntry {
  readonly units: readonly UnitEntry[];
}

/** A county with its units and villages, and the province and city above it. */
export interface DivisionFile {
  readonly format: typeof divisionFileFormat;
  readonly source: string;
  /** True when divisions in the file are invented for demonstration. */
  readonly synthetic: boolean;
  readonly above: readonly DivisionEntry[];
  readonly county: CountyEntry;
  /** Closed divisions of which nobody knows what they became. */
  readonly unresolved: readonly string[];
}

/** An office to be created: parents come before their children. */
export interface OfficeSeed {
  readonly code: string;
  readonly parentCode: string | null;
  readonly kind: OfficeKind;
  /** 合江县符阳街道残疾人联合会 */
  readonly name: string;
  /** 符阳街道 */
  readonly shortName: string;
  readonly slug: string | null;
  /** For associations and institutions: a word of their kinds. */
  readonly topic: string | null;
  readonly openedOn: ChinaDay;
  readonly closedOn: ChinaDay | null;
  readonly successors: readonly string[];
  readonly synthetic: boolean;
}

/** The offices of a checked file, from the province down, each after its parent. */
export function officesOf(file: DivisionFile): OfficeSeed[] {
  const county = file.county;
  const seed = (
    entry: DivisionEntry,
    parentCode: string | null,
    synthetic: boolean,
  ): OfficeSeed => ({
    code: entry.code,
    parentCode,
    kind: entry.kind,
    name: officeName(entry.kind, entry.name, county.name),
    shortName: divisionShortName(entry.name),
    slug: entry.slug ?? null,
    topic: null,
    openedOn: entry.openedOn,
    closedOn: entry.closedOn,
    successors: entry.successors,
    synthetic,
  });
  const above = file.above.map((entry, index) =>
    seed(entry, file.above[index - 1]?.code ?? null, false),
  );
  const units = county.units.flatMap((unit) => [
    seed(unit, county.code, file.synthetic),
    ...unit.villages.map((village) => seed(village, unit.code, file.synthetic)),
  ]);
  return [...above, seed(county, above.at(-1)?.code ?? null, false), ...units];
}
