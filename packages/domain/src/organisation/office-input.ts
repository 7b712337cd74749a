import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import { line } from "../text/plain-text.ts";

/** What an administrator types for an office; the API and the console check the same. */
export const officeNames = { name: line(60), shortName: line(30) };

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));

export const openOfficeSchema = v.object({ ...officeNames, openedOn: day });
export const renameOfficeSchema = v.object(officeNames);
export const closeOfficeSchema = v.object({ closedOn: day });
