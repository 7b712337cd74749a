import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import { parsePhone } from "../identity/phone.ts";
import { codePoints, line } from "../text/plain-text.ts";

const loginShape = /^[a-z0-9][a-z0-9._-]{2,39}$/;

export const staffName = line(40);

export const login = v.pipe(
  v.string("REQUIRED"),
  v.transform((text) => text.normalize("NFKC").trim().toLowerCase()),
  v.check((text) => text.length > 0, "REQUIRED"),
  v.check((text) => loginShape.test(text), "LOGIN_SHAPE"),
);

/** A phone number in its one form. Empty means: no phone known. */
export const phone = v.pipe(
  v.string("REQUIRED"),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    if (dataset.value.trim() === "") return "";
    const result = parsePhone(dataset.value);
    if (result.ok) return result.phone;
    addIssue({ message: result.fault });
    return NEVER;
  }),
);

export const purpose = v.pipe(
  line(200),
  v.check((text) => codePoints(text) >= 4, "TOO_SHORT"),
);

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));

export const postDays = v.pipe(
  v.object({ fromDay: day, toDay: v.nullish(day) }),
  v.forward(
    v.check(
      ({ fromDay, toDay }) => toDay === null || toDay === undefined || toDay >= fromDay,
      "BEFORE_START",
    ),
    ["toDay"],
  ),
);

export const createStaffSchema = v.object({ name: staffName, login, phone: v.nullish(phone) });
export const updateStaffSchema = v.object({ name: staffName, phone: v.nullish(phone) });
export const postEndSchema = v.object({ toDay: day });
export const revealSchema = v.object({ purpose });
