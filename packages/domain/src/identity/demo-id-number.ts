import type { ChinaDay } from "../calendar/china-day.ts";
import { checkCharacter } from "./mod-11-2.ts";
import type { Sex } from "./sex.ts";

/**
 * ID numbers of invented people begin with 99. No person can have one: GB/T 2260 gives no province
 * a code above 82, residence permits begin with 81, 82 or 83, and the permanent residence card of
 * foreigners begins with 9 followed by the code of a province, none of which begins with 9. All the
 * rest of the number is as the standard wants it, so that every rule can be tried on it; it passes
 * only where synthetic numbers are expected.
 */
export function isSyntheticRegion(region: string): boolean {
  return region.startsWith("99");
}

/** How many people of one sex can be born on one day in one synthetic region. */
export const demoOrdersPerDay = 499;

/**
 * The ID number of an invented person.
 * @param countyCode six digits; the first two are replaced.
 * @param order 0 to 498, which differs for people of the same county, birth day and sex.
 * @throws RangeError for a county code that is not six digits, or an order outside its range.
 */
export function demoIdNumber(
  countyCode: string,
  birthDay: ChinaDay,
  sex: Sex,
  order: number,
): string {
  if (!/^\d{6}$/.test(countyCode)) throw new RangeError(`${countyCode} is no county code`);
  if (!Number.isInteger(order) || order < 0 || order >= demoOrdersPerDay) {
    throw new RangeError(`no demo ID number has the order ${order}`);
  }
  const written = order * 2 + (sex === "male" ? 1 : 2);
  const body =
    `99${countyCode.slice(2)}${birthDay.replaceAll("-", "")}` + String(written).padStart(3, "0");
  return body + checkCharacter(body);
}
