import { maskedAddress } from "@wuzi/domain/identity/mask";
import sql, { type Sql } from "sql-template-tag";
import { badField } from "../../../platform/errors/coded-error.ts";
import type { PeopleWriter } from "./people-writer.ts";

/** What is known of where somebody lives. */
export interface KnownPlace {
  readonly code: string | null;
  readonly hasAddress: boolean;
}

/** How a division is called, down to the village. */
export interface PlaceName {
  readonly code: string;
  readonly unit: string;
  readonly village: string | null;
}

/**
 * Masked addresses, in order: the names of the divisions down to the village, `***` where an address
 * is known and its division is not, nothing where neither is. One statement for all.
 *
 * @param known the names, where they have been looked up
 */
export async function addressMasks(
  writer: PeopleWriter,
  places: readonly KnownPlace[],
  known?: readonly PlaceName[],
): Promise<(string | null)[]> {
  const codes = [...new Set(places.flatMap(({ code }) => (code === null ? [] : [code])))];
  const look = async () => await writer.rows<PlaceName>(placeNames(sql`${codes}::text[]`));
  const names = known ?? (codes.length === 0 ? [] : await look());
  const byCode = new Map(names.map((name) => [name.code, name]));
  return places.map(({ code, hasAddress }) => {
    const found = code === null ? undefined : byCode.get(code);
    if (found === undefined) return hasAddress ? "***" : null;
    const { unit, village } = found;
    return maskedAddress(village === null ? { unit } : { unit, village }, "list");
  });
}

/** @param codes an array */
export function placeNames(codes: Sql): Sql {
  return sql`select code, unit, village from registry.place_names(${codes})`;
}

/** A division as it stands today, by the code that is written. */
export interface PlaceToday extends PlaceName {
  readonly written: string;
}

/** @param codes an array; several rows for one that was split */
export function placesToday(codes: Sql): Sql {
  return sql`select written, code, unit, village from registry.places_today(${codes})`;
}

/** The names, by the codes of today and by those that are written. */
export function namesOf(places: readonly PlaceToday[]): PlaceName[] {
  return places.flatMap((place) => [place, { ...place, code: place.written }]);
}

interface Written {
  divisionCode?: string | null | undefined;
}

/**
 * A place under the code of today; one of another county stays as it is written.
 * @throws BAD_USER_INPUT where the division was split: somebody has to say which of them
 */
export function atPlaceToday<Place extends Written>(
  place: Place,
  places: readonly PlaceToday[],
  path: string,
): Place {
  const ways = places.filter(({ written }) => written === place.divisionCode);
  const [today, other] = ways;
  if (today === undefined) return place;
  if (other === undefined) return { ...place, divisionCode: today.code };
  const names = ways.map(({ code, unit, village }) => `${unit}${village ?? ""} (${code})`);
  throw badField(
    `${path}.divisionCode`,
    "DIVISION_SPLIT",
    `This division was split: choose one of ${names.join(", ")}.`,
  );
}
