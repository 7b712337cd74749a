import * as v from "valibot";
import { isDay, type ChinaDay } from "../calendar/china-day.ts";
import { singleCategories } from "../registry/disability.ts";
import { issuePath } from "../registry/issue-path.ts";
import { line, paragraphs } from "../text/plain-text.ts";
import { materialForms } from "./material-form.ts";
import { contactChannelOf, outreachChannels } from "./outreach-channel.ts";

/** Named people of one entry, lines of one plan, offices of one line, materials of either. */
export const mostNamed = 200;
export const mostLines = 30;
export const mostOffices = 400;
export const mostMaterials = 20;
/** Days ahead that a task may be due. */
export const longestTask = 180;

/** Nothing where there is nothing but space; otherwise held to the rule. */
const optional = <T extends v.GenericSchema<string, string>>(rule: T) =>
  v.pipe(
    v.nullish(v.string(), null),
    v.transform((text) => (text === null || text.trim() === "" ? null : text)),
    v.nullable(rule),
  );

const once = (list: readonly unknown[]) => new Set(list).size === list.length;

const categories = v.pipe(
  v.array(v.picklist(singleCategories, "NOT_A_CHOICE")),
  v.minLength(1, "REQUIRED"),
  v.check((list) => once(list), "TWICE"),
);

/** A host with a name, over https; nobody's name and password before it. */
const httpsLink = /^https:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/iu;

const https = v.pipe(line(500), v.regex(httpsLink, "NOT_HTTPS"));

const materialWords = {
  title: line(60),
  summary: optional(paragraphs(300)),
  categories: v.nullish(categories),
};

/** What a material says of itself (宣传材料). */
export const materialSchema = v.object({
  ...materialWords,
  form: v.picklist(materialForms, "NOT_A_CHOICE"),
  text: optional(paragraphs(5000)),
  link: optional(https),
});

/** What may be put right afterwards; what it says is another material. */
export const materialWordsSchema = v.object({ ...materialWords, categories });

/** Why something is withdrawn. */
export const withdrawalSchema = v.object({ reason: line(200) });

const ids = (most: number) =>
  v.pipe(
    v.array(v.string()),
    v.maxLength(most, "TOO_MANY"),
    v.check((list) => once(list), "TWICE"),
  );

/** One line of a plan: the same for each of its offices. */
export function taskLineSchema(today: ChinaDay, lastDay: ChinaDay) {
  return v.object({
    officeIds: v.pipe(ids(mostOffices), v.minLength(1, "REQUIRED")),
    channel: v.picklist(outreachChannels, "NOT_A_CHOICE"),
    materialIds: ids(mostMaterials),
    instruction: optional(paragraphs(300)),
    dueOn: v.pipe(
      v.string("REQUIRED"),
      v.check(isDay, "NOT_A_DAY"),
      v.check((day) => day >= today, "IN_THE_PAST"),
      v.check((day) => day <= lastDay, "TOO_LATE"),
    ),
  });
}

/** @param lastDay the last day that a task may be due */
export function taskLinesSchema(today: ChinaDay, lastDay: ChinaDay) {
  return v.object({
    lines: v.pipe(
      v.array(taskLineSchema(today, lastDay)),
      v.minLength(1, "REQUIRED"),
      v.maxLength(mostLines, "TOO_MANY"),
    ),
  });
}

/** What a publicity plan is for (宣传计划). */
export const planSchema = v.object({ title: line(60), note: optional(paragraphs(1000)) });

/** People counted: none is a count as well. */
const count = v.pipe(
  v.number("REQUIRED"),
  v.integer("OUT_OF_RANGE"),
  v.minValue(0, "OUT_OF_RANGE"),
  v.maxValue(1_000_000, "OUT_OF_RANGE"),
);

const outreachFields = v.object({
  channel: v.picklist(outreachChannels, "NOT_A_CHOICE"),
  form: v.picklist(materialForms, "NOT_A_CHOICE"),
  place: optional(line(60)),
  audience: count,
  reached: v.nullish(count),
  disabledPeople: v.nullish(count),
  byCategory: v.pipe(
    v.array(v.object({ category: v.picklist(singleCategories, "NOT_A_CHOICE"), people: count })),
    v.check((list) => once(list.map(({ category }) => category)), "TWICE"),
  ),
  people: v.pipe(
    v.array(
      v.object({
        personId: v.string(),
        through: v.pipe(
          v.array(v.picklist(["self", "guardian", "carer"], "NOT_A_CHOICE")),
          v.minLength(1, "REQUIRED"),
          v.check((list) => once(list), "TWICE"),
        ),
      }),
    ),
    v.maxLength(mostNamed, "TOO_MANY"),
    v.check((list) => once(list.map(({ personId }) => personId)), "TWICE"),
  ),
  materialIds: ids(mostMaterials),
  note: optional(paragraphs(500)),
});

export type OutreachInput = v.InferOutput<typeof outreachFields>;

/**
 * What somebody logs of one act of publicity (宣传记录); the API and the console check the same. Nobody
 * is reached who was not told, and whoever a group or a loudspeaker told is not known by name.
 */
export const outreachSchema = v.pipe(
  outreachFields,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const [path, fault] of contradictions(dataset.value)) {
      addIssue({ message: fault, path: issuePath(dataset.value, [path]) });
    }
  }),
);

function contradictions(sent: OutreachInput): [keyof OutreachInput, string][] {
  const { audience, reached, disabledPeople, byCategory, people, channel } = sent;
  const counted = byCategory.reduce((sum, each) => sum + each.people, 0);
  const personal = contactChannelOf(channel) !== null;
  const faults: [boolean, keyof OutreachInput, string][] = [
    [reached != null && reached > audience, "reached", "MORE_THAN_AUDIENCE"],
    [disabledPeople != null && disabledPeople > audience, "disabledPeople", "MORE_THAN_AUDIENCE"],
    [counted > (disabledPeople ?? audience), "byCategory", "MORE_THAN_AUDIENCE"],
    [people.length > 0 && !personal, "people", "NOBODY_BY_NAME"],
    [people.length > audience, "audience", "FEWER_THAN_NAMED"],
    [audience === 0, "audience", "NOBODY"],
  ];
  return faults.flatMap(([is, path, fault]) => (is ? [[path, fault]] : []));
}
