import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import { line, paragraphs } from "../text/plain-text.ts";
import {
  protocolParameterNames,
  protocolParameters,
  protocolTimeNames,
  type ProtocolParameter,
  type ProtocolTime,
} from "./protocol-parameter.ts";

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));
const time = v.pipe(v.string("REQUIRED"), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "NOT_A_TIME"));

/** A number within the bounds of its parameter, in its steps. */
function value(name: ProtocolParameter) {
  const { least, most, step } = protocolParameters[name];
  return v.pipe(
    v.number("REQUIRED"),
    v.minValue(least, "OUT_OF_RANGE"),
    v.maxValue(most, "OUT_OF_RANGE"),
    v.check((given) => isWhole(given / step), "TOO_FINE"),
  );
}

/** Tenths do not divide exactly: near enough is a whole number of steps. */
function isWhole(steps: number): boolean {
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

const values = Object.fromEntries(protocolParameterNames.map((name) => [name, value(name)])) as {
  readonly [Name in ProtocolParameter]: ReturnType<typeof value>;
};

const times = Object.fromEntries(protocolTimeNames.map((name) => [name, time])) as {
  readonly [Name in ProtocolTime]: typeof time;
};

/** The second of two may not lie before the first; the fault stands at the second. */
const inOrder = [
  ["concentrationLow", "concentrationHigh"],
  ["concentrationHigh", "concentrationMost"],
  ["reportDue", "reportClose"],
  ["sendFrom", "sendTo"],
] as const;

/** What an administrator sets for an incident from a day on; the API and the console check the same. */
export const protocolSchema = v.pipe(
  v.object({
    ...values,
    ...times,
    sourceDocument: line(100),
    note: v.nullish(
      v.union([
        v.pipe(
          v.literal(""),
          v.transform(() => null),
        ),
        paragraphs(500),
      ]),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    for (const [first, second] of inOrder) {
      if (input[first] <= input[second]) continue;
      const at = { type: "object", origin: "value", input, key: second, value: input[second] };
      addIssue({ message: "BEFORE_START", path: [at as v.ObjectPathItem] });
    }
  }),
);

export type ProtocolSettings = v.InferOutput<typeof protocolSchema>;

export const incidentSchema = v.object({ name: line(60), startedOn: day });
export const incidentNameSchema = v.object({ name: line(60) });
export const incidentEndSchema = v.object({ endedOn: day });
export const protocolDaySchema = v.object({ fromDay: day });
