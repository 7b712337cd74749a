import * as v from "valibot";
import { addDays, daysBetween, isDay, type ChinaDay } from "../calendar/china-day.ts";
import { notedNeeds } from "../care/noted-need-input.ts";
import { issuePath } from "../registry/issue-path.ts";
import { optionalLine } from "../registry/person-contacts-input.ts";
import { line } from "../text/plain-text.ts";
import { memberOutcomes } from "./visit-outcome.ts";

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));

/** Days that one round may take. */
export const longestRound = 60;
export const mostWorkers = 20;
export const mostMembers = 20;

/** A round of screening in one grid; the API and the console check the same. */
export function roundSchema(today: ChinaDay) {
  return v.pipe(
    v.object({
      name: line(60),
      fromDay: v.pipe(
        day,
        v.check(
          (each) => each >= addDays(today, -longestRound) && each <= addDays(today, longestRound),
          "OUT_OF_RANGE",
        ),
      ),
      toDay: v.pipe(
        day,
        v.check((each) => each >= today, "IN_THE_PAST"),
      ),
      workerIds: v.pipe(
        v.array(v.string()),
        v.minLength(1, "REQUIRED"),
        v.maxLength(mostWorkers, "TOO_MANY"),
        v.check((list) => new Set(list).size === list.length, "TWICE"),
      ),
    }),
    v.forward(
      v.check(({ fromDay, toDay }) => toDay >= fromDay, "BEFORE_START"),
      ["toDay"],
    ),
    v.forward(
      v.check(({ fromDay, toDay }) => daysBetween(fromDay, toDay) <= longestRound, "TOO_LATE"),
      ["toDay"],
    ),
  );
}

export const doorSchema = v.object({ door: line(60) });

/** What came of one visit for everybody behind a door. */
export const visitSchema = v.object({
  note: v.nullish(optionalLine(500)),
  members: v.pipe(
    v.array(
      v.object({
        memberId: v.string(),
        outcome: v.picklist(memberOutcomes, "NOT_A_CHOICE"),
        note: v.nullish(optionalLine(200)),
        needs: v.nullish(notedNeeds, []),
      }),
    ),
    v.minLength(1, "REQUIRED"),
    v.maxLength(mostMembers, "TOO_MANY"),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const list = dataset.value;
      for (const [at, { memberId }] of list.entries()) {
        if (list.findIndex((each) => each.memberId === memberId) === at) continue;
        addIssue({ message: "TWICE", path: issuePath(list, [at, "memberId"]) });
      }
    }),
  ),
});
