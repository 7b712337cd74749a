import * as v from "valibot";
import { codePoints, line } from "../text/plain-text.ts";

/** A stated reason or purpose: long enough to mean something, short enough to be read. */
const stated = v.pipe(
  line(200),
  v.check((text) => codePoints(text) >= 4, "TOO_SHORT"),
);

export const reasonSchema = v.object({ reason: stated });
export const purposeSchema = v.object({ purpose: stated });
