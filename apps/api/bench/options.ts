import { parseArgs } from "node:util";

export interface BenchOptions {
  readonly staff: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly only: string;
}

export const help = `Usage: npm run bench -- [--staff 35000] [--rounds 5] [--seconds 3] [--connections 16] [--only WORDS]

Measures the product against bare node:http + pg over the same rows, in turns, in one run.
  --staff        members of staff in the county; 350000 shows whether pages grow with the data
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
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "3" },
      connections: { type: "string", default: "16" },
      only: { type: "string", default: "" },
    },
  });
  const number = (name: "staff" | "rounds" | "seconds" | "connections") => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new Error(`--${name} takes a number above 0, not "${values[name]}".`);
    return value;
  };
  return {
    staff: number("staff"),
    rounds: number("rounds"),
    seconds: number("seconds"),
    connections: number("connections"),
    only: values.only,
  };
}
