import { parseArgs } from "node:util";

export interface BenchOptions {
  readonly staff: number;
  readonly people: number;
  readonly followUps: number;
  readonly peers: boolean;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly only: string;
}

export const help = `Usage: npm run bench -- [--staff 35000] [--people 35000] [--follow-ups 500000] [--peers] [--rounds 5] [--seconds 3] [--connections 16] [--only WORDS]

Measures the product against bare node:http + pg over the same rows, in turns, in one run.
  --staff        members of staff in the county; 350000 shows whether pages grow with the data
  --people       people in the county; above 35000 the list is measured at 35000 first
  --follow-ups   under the county's view; above 500000 it is measured at 500000 first
  --peers        the list of people on PostGraphile, Mercurius and Yoga as well, fetched when needed
  --rounds       rounds of each case; medians and ranges are over these
  --seconds      length of one side's turn
  --connections  requests under way at once
  --only         just the cases whose name holds these words`;

/** @throws naming the option that is not a positive number */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      staff: { type: "string", default: "35000" },
      people: { type: "string", default: "35000" },
      "follow-ups": { type: "string", default: "500000" },
      peers: { type: "boolean", default: false },
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "3" },
      connections: { type: "string", default: "16" },
      only: { type: "string", default: "" },
    },
  });
  const number = (
    name: "staff" | "people" | "follow-ups" | "rounds" | "seconds" | "connections",
  ) => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new Error(`--${name} takes a number above 0, not "${values[name]}".`);
    return value;
  };
  return {
    staff: number("staff"),
    people: number("people"),
    followUps: number("follow-ups"),
    peers: values.peers,
    rounds: number("rounds"),
    seconds: number("seconds"),
    connections: number("connections"),
    only: values.only,
  };
}
