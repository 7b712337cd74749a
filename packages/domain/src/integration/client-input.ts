import * as v from "valibot";
import { line } from "../text/plain-text.ts";
import { clientScopes } from "./client-scope.ts";

/** Days that a key may live at most. */
export const longestKeyDays = 366;

/** Days in which the former keys of a client may run out beside a new one. */
export const longestOverlapDays = 30;

/** Keys of one client that may live at once. */
export const mostKeys = 3;

export const clientSchema = v.object({
  name: line(40),
  purpose: line(200),
  contact: line(100),
  scopes: v.pipe(
    v.array(v.picklist(clientScopes)),
    v.transform((scopes) => clientScopes.filter((scope) => scopes.includes(scope))),
    v.check((scopes) => scopes.length > 0, "REQUIRED"),
  ),
});

const days = (from: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(from, "OUT_OF_RANGE"),
    v.maxValue(most, "OUT_OF_RANGE"),
  );

export const keyTermsSchema = v.object({
  days: days(1, longestKeyDays),
  overlapDays: v.nullish(days(0, longestOverlapDays)),
});
