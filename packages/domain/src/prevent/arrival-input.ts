import * as v from "valibot";
import { addDays, isDay } from "../calendar/china-day.ts";
import type { IdNumberChecks } from "../identity/id-number.ts";
import { optionalLine } from "../registry/person-contacts-input.ts";
import { line } from "../text/plain-text.ts";
import { transports } from "./arrival.ts";
import { residentSchema } from "./resident-input.ts";

/** Days that an arrival may lie back; the ledger is about those who came lately. */
export const longestAgo = 120;
/** Days ahead that somebody may plan to leave. */
export const furthestAhead = 730;

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));

/** What of an arrival does not say who came. */
export function journeySchema({ today }: Pick<IdNumberChecks, "today">) {
  return v.pipe(
    v.object({
      originCode: v.nullish(v.pipe(v.string(), v.regex(/^\d{6}$/, "NOT_A_DIVISION"))),
      origin: line(100),
      transport: v.picklist(transports, "NOT_A_CHOICE"),
      transportNo: v.nullish(optionalLine(40)),
      companions: v.nullish(optionalLine(200)),
      arrivedOn: v.pipe(
        day,
        v.check((each) => each >= addDays(today, -longestAgo) && each <= today, "OUT_OF_RANGE"),
      ),
      plannedLeaveOn: v.nullish(
        v.pipe(
          day,
          v.check((each) => each <= addDays(today, furthestAhead), "OUT_OF_RANGE"),
        ),
      ),
      stay: v.nullish(optionalLine(100)),
      needs: v.nullish(optionalLine(200)),
    }),
    v.forward(
      v.check(
        ({ arrivedOn, plannedLeaveOn }) => !plannedLeaveOn || plannedLeaveOn >= arrivedOn,
        "BEFORE_START",
      ),
      ["plannedLeaveOn"],
    ),
  );
}

export type Journey = v.InferOutput<ReturnType<typeof journeySchema>>;

/**
 * A line of the ledger: who came, and how. One who is not in the registry is told in full, with a
 * document or a phone, so that they are known again; of one who is, the record's id says it.
 */
export function arrivalSchema(checks: IdNumberChecks) {
  return v.object({
    resident: v.nullish(residentSchema(checks)),
    journey: journeySchema(checks),
  });
}
