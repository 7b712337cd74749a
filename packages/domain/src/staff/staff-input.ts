import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import { line } from "../text/plain-text.ts";

const loginShape = /^[a-z0-9][a-z0-9._-]{2,39}$/;
const phoneShape = /^(?:\+?\d[\d-]{4,18}\d)$/;

/** Full-width digits, spaces and brackets come from paste and from input methods. */
function tidyPhone(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s()]/g, "");
}

export const staffName = line(40);

export const login = v.pipe(
  v.string("REQUIRED"),
  v.transform((text) => text.normalize("NFKC").trim().toLowerCase()),
  v.check((text) => text.length > 0, "REQUIRED"),
  v.check((text) => loginShape.test(text), "LOGIN_SHAPE"),
);

/** Empty means: no phone known. */
export const phone = v.pipe(
  v.string("REQUIRED"),
  v.transform(tidyPhone),
  v.check((text) => text === "" || phoneShape.test(text), "PHONE_SHAPE"),
);

export const purpose = v.pipe(
  line(200),
  v.check((text) => [...text].length >= 4, "TOO_SHORT"),
);

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));

export const postDays = v.pipe(
  v.object({ fromDay: day, toDay: v.nullish(day) }),
  v.forward(
    v.check(({ fromDay, toDay }) => toDay == null || toDay >= fromDay, "BEFORE_START"),
    ["toDay"],
  ),
);

export const createStaffSchema = v.object({ name: staffName, login, phone: v.nullish(phone) });
export const updateStaffSchema = v.object({ name: staffName, phone: v.nullish(phone) });
export const postEndSchema = v.object({ toDay: day });
export const revealSchema = v.object({ purpose });
