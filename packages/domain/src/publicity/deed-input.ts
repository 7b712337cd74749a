import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import { personName } from "../registry/person-contacts-input.ts";
import { codePoints, line, paragraphs } from "../text/plain-text.ts";
import { consentGiverLabels, consentMeansLabels, platformLevels } from "./deed-words.ts";

/** Characters of a deed's text. */
export const longestDeed = 8000;
/** Others who are named in a deed. */
export const mostOthers = 20;

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));

const stated = v.pipe(
  line(200),
  v.check((text) => codePoints(text) >= 4, "TOO_SHORT"),
);

const title = line(60);
const body = v.pipe(
  paragraphs(longestDeed),
  v.check((text) => codePoints(text) >= 20, "TOO_SHORT"),
);

/** A deed as it is written (典型事迹原稿). */
export const deedSchema = v.object({
  title,
  body,
  aboutName: personName,
  aboutRole: line(40),
  otherNames: v.pipe(v.array(personName), v.maxLength(mostOthers, "TOO_LONG")),
});

/** The text that is published (公开稿). */
export const publicTextSchema = v.object({ title, body });

/** Consent as it was given (本人同意). */
export const consentSchema = v.object({
  givenBy: personName,
  giver: v.picklist(Object.keys(consentGiverLabels), "REQUIRED"),
  means: v.picklist(Object.keys(consentMeansLabels), "REQUIRED"),
  givenOn: day,
  nameMayBePublished: v.boolean("REQUIRED"),
  photosMayBePublished: v.boolean("REQUIRED"),
  note: v.nullish(line(200)),
});

/** Consent that is taken back, by whom, and what was said. */
export const withdrawalSchema = v.object({
  withdrawnBy: personName,
  withdrawnOn: day,
  reason: stated,
});

/** Why a deed goes back. */
export const deedReasonSchema = v.object({ reason: stated });

/** What a platform has answered, as somebody enters it. */
export const deedAnswerSchema = v.object({
  accepted: v.boolean("REQUIRED"),
  reason: v.nullish(stated),
  reference: v.nullish(line(60)),
});

export const submissionLevelsSchema = v.object({
  levels: v.pipe(
    v.array(v.picklist([...platformLevels], "REQUIRED")),
    v.minLength(1, "REQUIRED"),
    v.check((levels) => new Set(levels).size === levels.length, "TWICE"),
  ),
});

const host = String.raw`(?:[a-z\d-]+(?:\.[a-z\d-]+)*|\[[\da-f:.]+\])`;
const rest = String.raw`(?::\d{1,5})?(?:\/(?:(?!#)[!-~])*)?`;
const address = new RegExp(
  `^(?:https:\\/\\/${host}|http:\\/\\/(?:127\\.0\\.0\\.1|localhost|\\[::1\\]))${rest}$`,
  "i",
);

/**
 * Where a platform takes what is told to it: https, without name or password in it; plain http to this
 * machine alone, for trying it out.
 */
export function isPlatformAddress(text: string): boolean {
  return address.test(text);
}

/** Letters, digits and signs that a header can carry. */
const printable = /^[!-~]+$/;

/** A receiving platform (接收平台). Without an address the package is handed over by hand. */
export const deedPlatformSchema = v.object({
  name: line(40),
  url: v.nullish(v.pipe(line(300), v.check(isPlatformAddress, "NOT_AN_ADDRESS"))),
  keyName: v.nullish(v.pipe(line(60), v.regex(printable, "KEY_SHAPE"))),
  secret: v.nullish(
    v.pipe(
      v.string("REQUIRED"),
      v.minLength(16, "TOO_SHORT"),
      v.maxLength(200, "TOO_LONG"),
      v.regex(printable, "KEY_SHAPE"),
    ),
  ),
});
