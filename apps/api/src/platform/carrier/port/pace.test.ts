import { expect, it } from "vitest";
import { Pace } from "./pace.ts";

function sentIn(seconds: number, perSecond: number, group: number): number {
  const pace = new Pace(perSecond, 0);
  let sent = 0;
  for (let now = 0; now < seconds * 1000;) {
    const wait = pace.take(group, now);
    if (wait === 0) sent += group;
    now += wait;
  }
  return sent;
}

it.each([
  [50, 1],
  [1000, 1],
  [1000, 100],
  [3, 1],
])("lets %i a second out in the long run, %i at a time", (perSecond, group) => {
  const sent = sentIn(20, perSecond, group);
  expect(sent).toBeGreaterThanOrEqual(20 * perSecond * 0.9);
  expect(sent).toBeLessThanOrEqual(20 * perSecond + perSecond / 20 + group + 1);
});

it("goes slower when told, and finds back to its pace", () => {
  const pace = new Pace(1000, 0);
  for (let times = 0; times < 5; times += 1) pace.slower();
  const sent = [0, 0, 0, 0];
  for (let now = 0; now < 20_000;) {
    const wait = pace.take(1, now);
    const part = Math.floor(now / 5000);
    if (wait === 0) sent[part] = (sent[part] ?? 0) + 1;
    now += wait;
  }
  const [first = 0, second = 0, , last = 0] = sent;
  expect(first).toBeLessThan(2500);
  expect(second).toBeGreaterThan(first);
  expect(last).toBeGreaterThan(4500);
});

it("saves no more than a twentieth of a second's worth", () => {
  const pace = new Pace(100, 0);
  pace.take(1, 0);
  const burst = Array.from({ length: 20 }, () => pace.take(1, 60_000));
  expect(burst.filter((wait) => wait === 0)).toHaveLength(5);
});
