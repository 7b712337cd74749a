import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import { ageOn } from "../identity/age.ts";
import { oldestAge, type IdNumberChecks } from "../identity/id-number.ts";
import { sexes } from "../identity/sex.ts";
import { parseDivisionCode, shortDivisionCode } from "../organisation/division-code.ts";
import { parseCertificateNumber } from "./certificate.ts";
import { categories, disabilityFaults, findGrade, singleCategories } from "./disability.ts";
import { documentTypes, parseDocumentNumber } from "./document-type.ts";
import { issuePath } from "./issue-path.ts";
import {
  carers,
  channelOverrides,
  contactPreferences,
  optionalLine,
  optOuts,
  personName,
  phones,
} from "./person-contacts-input.ts";
import { contradictions } from "./person-contradictions.ts";
import { unmasked, unmaskedText } from "./unmasked.ts";

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));

const grade = v.pipe(
  v.number("REQUIRED"),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const found = findGrade(dataset.value);
    if (found !== undefined) return found;
    addIssue({ message: "NOT_A_CHOICE" });
    return NEVER;
  }),
);

const disability = v.pipe(
  v.object({
    category: v.picklist(categories, "NOT_A_CHOICE"),
    grade,
    parts: v.array(v.object({ category: v.picklist(singleCategories, "NOT_A_CHOICE"), grade })),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const faults = disabilityFaults(dataset.value).filter((fault) => fault !== "PARTS_UNKNOWN");
    for (const message of faults) addIssue({ message, path: issuePath(dataset.value, ["parts"]) });
  }),
);

const place = v.object({
  /** Division code of 6, 9 or 12 digits, from the county down; an old one is resolved where it is stored. */
  divisionCode: v.nullish(
    v.pipe(
      v.string(),
      v.transform(shortDivisionCode),
      v.check((code) => code.length >= 6 && parseDivisionCode(code).ok, "NOT_A_DIVISION"),
    ),
  ),
  address: v.nullish(v.pipe(v.string(), unmasked, optionalLine(120))),
});

/**
 * What somebody types about a person; the API and the console check the same. First every field by
 * itself, then whether birth day and sex agree with the ID number, and the certificate with ID
 * number, category and grade.
 * @param checks the day it is, and whether synthetic ID numbers are expected.
 */
export function personSchema(checks: IdNumberChecks) {
  return v.pipe(
    v.object({ ...personFields(checks), phones, carers }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const { path, fault } of contradictions(dataset.value, checks)) {
        addIssue({ message: fault, path: issuePath(dataset.value, path) });
      }
    }),
  );
}

/** Everything about a person but phones and carers, which are lists of their own. */
export function personFields(checks: IdNumberChecks) {
  return {
    name: personName,
    sex: v.picklist(sexes, "NOT_A_CHOICE"),
    birthDay: birthDay(checks),
    document: document(checks),
    certificate: v.nullish(certificate(checks)),
    /** For people without a certificate: whether a disability is suspected. */
    suspected: v.boolean("REQUIRED"),
    disability: v.nullish(disability),
    registered: place,
    residence: place,
    livesAlone: v.boolean("REQUIRED"),
    dependent: v.boolean("REQUIRED"),
    preferences: v.nullish(contactPreferences),
    channelOverrides,
    optOuts,
  };
}

export type PersonInput = v.InferOutput<ReturnType<typeof personSchema>>;

function pastDay({ today }: IdNumberChecks) {
  return v.pipe(
    day,
    v.check((past) => !isDay(past) || past <= today, "AFTER_TODAY"),
  );
}

function birthDay(checks: IdNumberChecks) {
  const { today } = checks;
  return v.pipe(
    pastDay(checks),
    v.check((born) => !isDay(born) || ageOn(born, today) <= oldestAge, "TOO_OLD"),
  );
}

function document(checks: IdNumberChecks) {
  return v.pipe(
    v.object({ type: v.picklist(documentTypes, "NOT_A_CHOICE"), number: unmaskedText }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const { type, number } = dataset.value;
      const result = parseDocumentNumber(type, number, checks);
      if (result.ok) return { type, number: result.number };
      addIssue({ message: result.fault, path: issuePath(dataset.value, ["number"]) });
      return NEVER;
    }),
  );
}

/** What is no day is a fault of its own and comes neither before nor after. */
function isAfter(first?: string | null, last?: string | null): boolean {
  return isDay(first ?? "") && isDay(last ?? "") && (first ?? "") > (last ?? "");
}

function certificate(checks: IdNumberChecks) {
  const number = v.pipe(
    unmaskedText,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const result = parseCertificateNumber(dataset.value, checks);
      if (result.ok) return result.number;
      addIssue({ message: result.fault });
      return NEVER;
    }),
  );
  return v.pipe(
    v.object({ number, issuedOn: v.nullish(pastDay(checks)), validUntil: v.nullish(day) }),
    v.forward(
      v.check(({ issuedOn, validUntil }) => !isAfter(issuedOn, validUntil), "BEFORE_START"),
      ["validUntil"],
    ),
  );
}
