import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import { optionalLine } from "../registry/person-contacts-input.ts";
import { line } from "../text/plain-text.ts";

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));
const text = (longest: number) => v.nullish(optionalLine(longest));

/**
 * Who: a member of staff, or somebody from elsewhere by name. Which of the two is checked where the
 * member is looked up.
 */
const who = { name: text(40), title: text(40) };

const days = { fromDay: day, toDay: v.nullish(day) };

const inOrder = <T extends { fromDay: string; toDay?: string | null | undefined }>({
  fromDay,
  toDay,
}: T) => toDay == null || toDay >= fromDay;

export const groupSchema = v.object({
  name: line(60),
  sourceDocument: text(100),
  fromDay: day,
});

export const groupMemberSchema = v.pipe(
  v.object({ ...who, ...days, duties: text(200) }),
  v.forward(v.check(inOrder, "BEFORE_START"), ["toDay"]),
);

export const contractSchema = v.pipe(
  v.object({ ...who, ...days, note: text(200) }),
  v.forward(v.check(inOrder, "BEFORE_START"), ["toDay"]),
);

export const endSchema = v.object({ toDay: day, handoverNote: text(500) });
export const memberEndSchema = v.object({ toDay: day });
export const transferSchema = v.object({ ...who, fromDay: day, handoverNote: text(500) });
