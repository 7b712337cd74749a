import * as v from "valibot";
import { parsePhone } from "../identity/phone.ts";
import { codePoints, line } from "../text/plain-text.ts";
import { channels } from "./channel.ts";
import { issuePath } from "./issue-path.ts";
import { optOutClasses } from "./message-class.ts";
import { parsePersonName } from "./person-name.ts";
import { relations } from "./relation.ts";
import { unmaskedText } from "./unmasked.ts";

export const personName = v.pipe(
  v.string("REQUIRED"),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const result = parsePersonName(dataset.value);
    if (result.ok) return result.name;
    addIssue({ message: result.fault });
    return NEVER;
  }),
);

export const requiredPhone = v.pipe(
  unmaskedText,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const result = parsePhone(dataset.value);
    if (result.ok) return result.phone;
    addIssue({ message: result.fault });
    return NEVER;
  }),
);

/** Whose phone it is: `shared` rings for a whole household. */
export const phoneHolders = ["self", "shared"] as const;

export const mostPhones = 5;
export const mostCarers = 6;

const phone = v.object({
  number: requiredPhone,
  holder: v.picklist(phoneHolders, "NOT_A_CHOICE"),
  note: v.nullish(optionalLine(40)),
});

export const phones = v.pipe(
  v.array(phone),
  v.maxLength(mostPhones, "TOO_MANY"),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const list = dataset.value;
    for (const [index, item] of list.entries()) {
      if (list.findIndex(({ number }) => number === item.number) === index) continue;
      addIssue({ message: "TWICE", path: issuePath(list, [index, "number"]) });
    }
  }),
);

/** `guardian` is by law; `backup_carer` steps in when the carer cannot. */
export const carerRoles = ["guardian", "carer", "backup_carer"] as const;

export const carer = v.object({
  role: v.picklist(carerRoles, "NOT_A_CHOICE"),
  name: personName,
  relation: v.picklist(relations, "NOT_A_CHOICE"),
  phone: v.nullish(requiredPhone),
  /** Set when the carer is in the registry too. */
  personId: v.nullish(v.pipe(v.string(), v.uuid("NOT_AN_ID"))),
});

export type CarerListFault = "TOO_MANY" | "BACKUP_WITHOUT_CARER";

/** What is wrong with everybody who cares for one person, taken together. */
export function carerListFault(
  list: readonly { readonly role: (typeof carerRoles)[number] }[],
): CarerListFault | undefined {
  if (list.length > mostCarers) return "TOO_MANY";
  const backups = list.filter(({ role }) => role === "backup_carer");
  return backups.length > 0 && backups.length === list.length ? "BACKUP_WITHOUT_CARER" : undefined;
}

export const carers = v.pipe(
  v.array(carer),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const message = carerListFault(dataset.value);
    if (message !== undefined) addIssue({ message });
  }),
);

/** Why a channel is said to be suitable or not, against what follows from the disability. */
export const overrideReason = v.pipe(
  line(100),
  v.check((text) => codePoints(text) >= 2, "TOO_SHORT"),
);

export const channelOverrides = v.pipe(
  v.array(
    v.object({
      channel: v.picklist(channels, "NOT_A_CHOICE"),
      suitable: v.boolean("REQUIRED"),
      reason: overrideReason,
    }),
  ),
  v.check((list) => new Set(list.map(({ channel }) => channel)).size === list.length, "TWICE"),
);

const time = v.pipe(v.string("REQUIRED"), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "NOT_A_TIME"));

/** When and how somebody likes to be spoken to. It never makes a channel suitable. */
export const contactPreferences = v.pipe(
  v.object({
    channel: v.nullish(v.picklist(channels, "NOT_A_CHOICE")),
    callFrom: v.nullish(time),
    callUntil: v.nullish(time),
    note: v.nullish(optionalLine(100)),
  }),
  v.forward(
    v.check(
      ({ callFrom, callUntil }) => !callFrom || !callUntil || callFrom < callUntil,
      "BEFORE_START",
    ),
    ["callUntil"],
  ),
);

export const optOuts = v.pipe(
  v.array(v.picklist(optOutClasses, "NOT_A_CHOICE")),
  v.transform((list) => optOutClasses.filter((each) => list.includes(each))),
);

/** A line that may be left empty; empty is stored as nothing. */
export function optionalLine(longest: number) {
  return v.pipe(
    v.string(),
    v.transform((text) => (text.trim() === "" ? null : text)),
    v.nullable(line(longest)),
  );
}
