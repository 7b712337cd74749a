/**
 * What messages cost, in 厘 (a thousandth of a yuan): carriers charge each part, and prices such as
 * 0.035 yuan are whole numbers of it.
 *
 * @throws RangeError unless all three are whole numbers from 0
 */
export function messageCost(parts: number, people: number, liPerPart: number): number {
  const cost = parts * people * liPerPart;
  const whole = [parts, people, liPerPart].every((one) => Number.isSafeInteger(one) && one >= 0);
  if (!whole || !Number.isSafeInteger(cost)) {
    throw new RangeError(`${parts} × ${people} × ${liPerPart} is no cost of messages`);
  }
  return cost;
}

/** An amount as it is read: `1232.630` for 1,232,630 厘. */
export function yuanOf(li: number): string {
  return `${Math.floor(li / 1000)}.${String(li % 1000).padStart(3, "0")}`;
}
