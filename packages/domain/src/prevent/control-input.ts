import * as v from "valibot";
import { optionalLine } from "../registry/person-contacts-input.ts";
import { codePoints, line } from "../text/plain-text.ts";
import { approvers } from "./control-state.ts";
import { anchorRules, mostControlDays } from "./control-until.ts";

const whole = (from: number, to: number) =>
  v.pipe(
    v.number("REQUIRED"),
    v.integer("OUT_OF_RANGE"),
    v.minValue(from, "OUT_OF_RANGE"),
    v.maxValue(to, "OUT_OF_RANGE"),
  );

/** What a version of a category says (管控类别). */
export const categorySchema = v.object({
  label: line(40),
  definition: line(400),
  sourceDocument: line(200),
  anchorRule: v.picklist(anchorRules, "NOT_A_CHOICE"),
  days: whole(1, mostControlDays),
  checksPerDay: whole(1, 4),
  approver: v.picklist(approvers, "NOT_A_CHOICE"),
  note: v.nullish(optionalLine(200)),
});

const code = v.pipe(v.string("REQUIRED"), v.regex(/^[a-z0-9_]{2,40}$/u, "NOT_A_CODE"));

/** A category that is added: its code besides (新增管控类别). */
export const addedCategorySchema = v.object({ ...categorySchema.entries, code });

/** What a version of a group says (管控组). */
export const groupSchema = v.object({ label: line(40), note: v.nullish(optionalLine(200)) });

/** A group that is added: its code besides (新增管控组). */
export const addedGroupSchema = v.object({ ...groupSchema.entries, code });

/** Texts of a control that people write (管控登记). */
export const openControlSchema = v.object({ stay: v.nullish(optionalLine(120)) });

const stated = v.pipe(
  line(200),
  v.check((text) => codePoints(text) >= 4, "TOO_SHORT"),
);

/** A last day that somebody sets by hand, and why. */
export const manualUntilSchema = v.object({ reason: stated });

/** How a control ends otherwise than by release. */
export const endControlSchema = v.object({ note: stated });

/** Why readings are missing, where a release is proposed all the same. */
export const missingReasonSchema = v.object({ missingReason: stated });

/** What the health centre says. */
export const confirmationSchema = v.object({ centre: line(60), doctor: line(40) });

/** What was done about an alert. */
export const alertActionSchema = v.object({ action: stated });

/** What was arranged for a dependant, and with whom. */
export const arrangementSchema = v.object({ arrangedWith: line(60), arrangement: stated });
