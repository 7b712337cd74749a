import type { ChinaDay } from "../calendar/china-day.ts";
import { shortDivisionCode } from "../organisation/division-code.ts";
import type { OfficeSeed } from "../organisation/division-file.ts";
import { divisionShortName } from "../organisation/office-name.ts";
import {
  indexOfficeLives,
  resolveOffice,
  resolveWrittenCode,
  type OfficeLives,
  type Resolution,
} from "../organisation/successor.ts";
import { foldWidth } from "../text/fold-width.ts";
import type { FindPlace, PlaceReading, WrittenPlace } from "./row-place.ts";

type Division = Pick<
  OfficeSeed,
  "code" | "parentCode" | "kind" | "shortName" | "openedOn" | "closedOn" | "successors"
>;

interface Index {
  readonly lives: OfficeLives;
  readonly units: ReadonlyMap<string, readonly Division[]>;
  /** By the whole name. */
  readonly villages: ReadonlyMap<string, readonly Division[]>;
  /** By the name without 村 and 社区 at its end, which lists leave out. */
  readonly shortened: ReadonlyMap<string, readonly Division[]>;
  readonly onDay: ChinaDay;
}

/**
 * Looks places up in a county's divisions as they stand on a day, dissolved ones included. A
 * village is found by its name within a town, or anywhere when no town is written; a name that
 * several bear is ambiguous. What is written in names goes before a code.
 * @param divisions all divisions of the county, open and closed.
 */
export function placeFinder(divisions: readonly Division[], onDay: ChinaDay): FindPlace {
  const isUnit = ({ kind }: Division) => kind === "street_federation" || kind === "town_federation";
  const isVillage = ({ kind }: Division) => kind === "community_post" || kind === "village_post";
  const villages = divisions.filter(isVillage);
  const index: Index = {
    lives: indexOfficeLives(divisions),
    units: Map.groupBy(divisions.filter(isUnit), ({ shortName }) => plainName(shortName)),
    villages: Map.groupBy(villages, ({ shortName }) => plainName(shortName)),
    shortened: Map.groupBy(villages, ({ shortName }) => shortened(shortName)),
    onDay,
  };
  return (place) => {
    const byName = findByName(index, place);
    if (byName.kind === "found" || place.divisionCode === "") return byName;
    const code = shortDivisionCode(place.divisionCode);
    const byCode = readingOf([code], [resolveWrittenCode(index.lives, code, onDay)]);
    return byCode.kind === "unknown" ? byName : byCode;
  };
}

function findByName(index: Index, { unit, village }: WrittenPlace): PlaceReading {
  const units = unit === "" ? [] : (index.units.get(plainName(unit)) ?? []);
  if (village === "") return resolveAll(index, units);
  const whole = index.villages.get(plainName(village)) ?? [];
  const cut = index.shortened.get(shortened(village)) ?? [];
  if (unit === "") return resolveAll(index, whole.length > 0 ? whole : cut);
  const codes = new Set(units.map(({ code }) => code));
  const isWithin = ({ parentCode }: Division) => parentCode !== null && codes.has(parentCode);
  const isMerged = (each: Division) => liesInSuccessor(index, each, units);
  const ways = [
    whole.filter(isWithin),
    cut.filter(isWithin),
    whole.filter(isMerged),
    cut.filter(isMerged),
  ];
  return resolveAll(index, ways.find((found) => found.length > 0) ?? []);
}

/** Today's village under the name of a town that was dissolved. */
function liesInSuccessor(index: Index, village: Division, units: readonly Division[]): boolean {
  return units.some((unit) => {
    const found = resolveOffice(index.lives, unit.code, index.onDay);
    return found.state === "found" && found.offices.includes(village.parentCode ?? "");
  });
}

/** Divisions that are open go before dissolved ones of the same name. */
function resolveAll(index: Index, divisions: readonly Division[]): PlaceReading {
  const open = divisions.filter(
    ({ openedOn, closedOn }) =>
      openedOn <= index.onDay && (closedOn === null || index.onDay <= closedOn),
  );
  const candidates = open.length > 0 ? open : divisions;
  return readingOf(
    candidates.map(({ code }) => code),
    candidates.map(({ code }) => resolveOffice(index.lives, code, index.onDay)),
  );
}

function readingOf(written: readonly string[], resolutions: readonly Resolution[]): PlaceReading {
  const codes = new Set(
    resolutions.flatMap((each) => (each.state === "found" ? each.offices : [])),
  );
  const [code] = codes;
  if (code === undefined) return { kind: "unknown" };
  if (codes.size > 1) return { kind: "ambiguous", codes: [...codes] };
  return written.includes(code) ? { kind: "found", code } : { kind: "former", code };
}

/** 合江县符阳街道办事处, 符阳街道 and 百花亭社区居委会, 百花亭社区 are one name each. */
function plainName(name: string): string {
  const text = foldWidth(name).replaceAll(/[\s()（）]/g, "");
  const below = text.replace(/^.{0,9}?[县区](?=.{2,}(?:街道|镇|乡))/u, "");
  return divisionShortName(below.replace(/办事处$|人民政府$/, ""));
}

function shortened(name: string): string {
  return plainName(name).replace(/(?<=..)(?:社区|村)$/u, "");
}
