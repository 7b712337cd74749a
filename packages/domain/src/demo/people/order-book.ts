import type { ChinaDay } from "../../calendar/china-day.ts";
import { demoOrdersPerDay } from "../../identity/demo-id-number.ts";
import type { Sex } from "../../identity/sex.ts";

/** Prime to the number of orders, so that all of them are given out before one comes again. */
const stride = 211;

/** Gives out order numbers, so that no two people have the same ID number. */
export class OrderBook {
  readonly #given = new Map<string, number>();

  /**
   * The next order for a birth day and sex; consecutive ones lie far apart, so that the last digits
   * of ID numbers differ.
   * @throws RangeError when more are born on a day than a region has numbers for.
   */
  next(birthDay: ChinaDay, sex: Sex): number {
    const key = birthDay + sex;
    const given = this.#given.get(key) ?? 0;
    if (given >= demoOrdersPerDay) throw new RangeError(`too many people are born on ${birthDay}`);
    this.#given.set(key, given + 1);
    const start = Number(birthDay.replaceAll("-", "")) * 7 + sex.length * 31;
    return (start + given * stride) % demoOrdersPerDay;
  }
}
