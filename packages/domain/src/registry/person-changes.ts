import * as v from "valibot";
import type { IdNumberChecks } from "../identity/id-number.ts";
import { issuePath } from "./issue-path.ts";
import { plainPinyin } from "./name-keys.ts";
import { mostPhones, optionalLine, phoneHolders, requiredPhone } from "./person-contacts-input.ts";
import { contradictions, type Contradiction, type PersonClaims } from "./person-contradictions.ts";
import { personFields } from "./person-input.ts";

/** How a name reads, a syllable each, where the common reading is wrong: `shan xiong xin`. */
const reading = v.pipe(
  v.string("REQUIRED"),
  v.check((text) => text.length <= 200, "TOO_LONG"),
  v.check((text) => /^[a-zü:\s]*[a-z][a-zü:\s]*$/i.test(text), "NOT_A_READING"),
  v.transform((text) => text.trim().split(/\s+/).map(plainPinyin).filter(Boolean)),
);

/** A phone that stays, by its id, or a new one, by its number. */
const changedPhone = v.pipe(
  v.object({
    id: v.nullish(v.pipe(v.string(), v.uuid("NOT_AN_ID"))),
    number: v.nullish(requiredPhone),
    holder: v.picklist(phoneHolders, "NOT_A_CHOICE"),
    note: v.nullish(optionalLine(40)),
  }),
  v.forward(
    v.check(({ id, number }) => (id ? 1 : 0) + (number ? 1 : 0) === 1, "ONE_OF_TWO"),
    ["number"],
  ),
);

const changedPhones = v.pipe(
  v.array(changedPhone),
  v.maxLength(mostPhones, "TOO_MANY"),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const list = dataset.value;
    for (const [index, { id, number }] of list.entries()) {
      const first = list.findIndex((other) => (id ? other.id === id : other.number === number));
      if (first === index) continue;
      addIssue({ message: "TWICE", path: issuePath(list, [index, id ? "id" : "number"]) });
    }
  }),
);

/**
 * What somebody changes of a person who is registered. What is left out stays as it is; `null`
 * takes away what may be missing. Numbers and addresses come masked to whoever edits, so that they
 * are left out unless they change.
 * @param checks the day it is, and whether synthetic ID numbers are expected.
 */
export function personChangesSchema(checks: IdNumberChecks) {
  return v.partial(
    v.object({
      ...personFields(checks),
      phones: changedPhones,
      /** `null`: as the name is commonly read. */
      reading: v.nullable(reading),
    }),
  );
}

export type PersonChanges = v.InferOutput<ReturnType<typeof personChangesSchema>>;

const identity = ["sex", "birthDay", "document", "certificate", "disability", "suspected"] as const;

/** Which of the claims a contradiction is between. */
const between: Readonly<Record<Contradiction["fault"], readonly (typeof identity)[number][]>> = {
  DIFFERS_FROM_ID_NUMBER: ["sex", "birthDay", "document"],
  ANOTHER_PERSON: ["certificate", "document"],
  ANOTHER_CATEGORY: ["certificate", "disability"],
  ANOTHER_GRADE: ["certificate", "disability"],
  DISABILITY_MISSING: ["certificate", "disability"],
  HAS_CERTIFICATE: ["certificate", "suspected"],
};

/**
 * Contradictions that the changes make or leave standing. One that was there before, between claims
 * that nobody touches now, does not keep somebody from mending a phone number.
 */
export function changedContradictions(
  after: PersonClaims,
  changes: PersonChanges,
  checks: IdNumberChecks,
): Contradiction[] {
  const touched = identity.filter((claim) => changes[claim] !== undefined);
  return contradictions(after, checks).filter(({ fault, path: [place] }) =>
    between[fault].some(
      (claim) =>
        touched.includes(claim) &&
        (fault !== "DIFFERS_FROM_ID_NUMBER" || claim === "document" || claim === place),
    ),
  );
}
