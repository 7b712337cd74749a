import * as v from "valibot";
import { holdsNumber } from "../identity/personal-number.ts";
import { line } from "../text/plain-text.ts";

/** Most views that one person keeps of one list. */
export const mostViews = 30;

const longestName = 30;
const longestText = 100;
const mostParameters = 30;
const mostValues = 50;
const largest = 999_999_999;

/** Views are stored and shared in the clear: no number of a person stands in them. */
const text = v.pipe(
  line(longestText),
  v.check((value) => !holdsNumber(value), "PERSONAL_NUMBER"),
);
// an office's id has nine digits, a phone number more
const count = v.pipe(
  v.number(),
  v.integer("NOT_A_PARAMETER"),
  v.minValue(-largest, "OUT_OF_RANGE"),
  v.maxValue(largest, "OUT_OF_RANGE"),
);
const single = v.union([v.boolean(), count, text], "NOT_A_PARAMETER");

/** What a page's address holds: words, numbers, switches, and lists of words or numbers. */
const parametersSchema = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,39}$/, "NOT_A_PARAMETER")),
    v.union(
      [single, v.pipe(v.array(single), v.maxLength(mostValues, "TOO_LONG"))],
      "NOT_A_PARAMETER",
    ),
  ),
  v.check((value) => Object.keys(value).length <= mostParameters, "TOO_LONG"),
);

export type ViewParameters = v.InferOutput<typeof parametersSchema>;

export const savedViewSchema = v.object({
  name: v.pipe(
    line(longestName),
    v.check((value) => !holdsNumber(value), "PERSONAL_NUMBER"),
  ),
  parameters: parametersSchema,
});
