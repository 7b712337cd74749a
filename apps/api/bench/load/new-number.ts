import { demoIdNumber, demoOrdersPerDay } from "@wuzi/domain/identity/demo-id-number";

export const newBirthDay = "1961-03-05";

/** More connections than any run has. */
const mostLanes = 256;

/** The ID number of an invented man: another for each turn of each connection. */
export function numberOf(lane: number, turn: number): string {
  const place = turn * mostLanes + lane;
  const region = String(Math.floor(place / demoOrdersPerDay) % 10_000).padStart(4, "0");
  return demoIdNumber(`00${region}`, newBirthDay, "male", place % demoOrdersPerDay);
}
