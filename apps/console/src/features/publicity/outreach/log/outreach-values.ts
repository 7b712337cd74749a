import type { ChinaDay } from "@wuzi/domain/calendar/china-day";
import { outreachSchema, type OutreachInput } from "@wuzi/domain/publicity/outreach-input";
import { singleCategories, type SingleCategory } from "@wuzi/domain/registry/disability";
import {
  array,
  boolean,
  check,
  intersect,
  nullable,
  object,
  picklist,
  pipe,
  record,
  string,
  transform,
  type GenericSchema,
  type InferOutput,
} from "valibot";
import type {
  Channel,
  DisabilityCategory,
  MaterialForm,
  OutreachChannel,
  RecordOutreachInput,
  SpokenTo,
} from "../../../../gql/graphql.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { countOf } from "./count-of.ts";

/** Somebody who was told, as the form shows them. */
export type Told = {
  readonly personId: string;
  readonly name: string;
  /** Ways that suit them; what is not among these does not count. */
  readonly channels: readonly Channel[];
  readonly through: readonly string[];
};

/** What the form of an entry holds; numbers as they are typed, words as the domain writes them. */
export type OutreachValues = {
  channel: string;
  form: string;
  place: string;
  audience: string;
  reached: string;
  disabledPeople: string;
  byCategory: Readonly<Record<SingleCategory, string>>;
  people: readonly Told[];
  materialIds: readonly string[];
  /** The campaign that it follows, `""` for none. */
  campaignId: string;
  note: string;
  onDay: string;
  finishesTask: boolean;
};

const blank = Object.fromEntries(singleCategories.map((each) => [each, ""])) as Record<
  SingleCategory,
  string
>;

export const freshOutreach = (today: ChinaDay, forTask: boolean): OutreachValues => ({
  channel: "wechat_group",
  form: "text",
  place: "",
  audience: "",
  reached: "",
  disabledPeople: "",
  byCategory: blank,
  people: [],
  materialIds: [],
  campaignId: "",
  note: "",
  onDay: today,
  finishesTask: forTask,
});

const typed = object({
  channel: string(),
  form: string(),
  place: string(),
  audience: string(),
  reached: string(),
  disabledPeople: string(),
  byCategory: record(picklist(singleCategories), string()),
  people: array(object({ personId: string(), through: array(string()) })),
  materialIds: array(string()),
  note: string(),
});

/** The domain's rules, over whatever the form made of what was typed. */
const judged: GenericSchema<unknown, OutreachInput> = outreachSchema;

/** @param today the last day that something can have been done */
export const outreachFormSchema = (today: ChinaDay) =>
  intersect([
    pipe(
      typed,
      transform(({ audience, reached, disabledPeople, byCategory, ...rest }): unknown => ({
        ...rest,
        audience: countOf(audience),
        reached: countOf(reached),
        disabledPeople: countOf(disabledPeople),
        byCategory: singleCategories.flatMap((category) => {
          const people = countOf(byCategory[category] ?? "");
          return people === undefined ? [] : [{ category, people }];
        }),
      })),
      judged,
    ),
    object({
      onDay: pipe(
        string(),
        check((day) => day <= today, "IN_THE_FUTURE"),
      ),
      finishesTask: boolean(),
      campaignId: nullable(string()),
    }),
  ]);

export type OutreachOutput = InferOutput<ReturnType<typeof outreachFormSchema>>;

type Moment = { readonly occurredAt: string; readonly sentAt: string };

/** Noon of the day in the county, or when it was first sent where that is today. */
function momentOf(onDay: string, { occurredAt, sentAt }: Moment): Moment {
  const isToday = onDay === dayOf(new Date(occurredAt));
  return { occurredAt: isToday ? occurredAt : `${onDay}T12:00:00+08:00`, sentAt };
}

type About = { taskId: string | null; photoIds: string[]; idempotencyKey: string };

/** The request that a form makes. */
export function inputOf(values: OutreachOutput, sent: Moment, about: About): RecordOutreachInput {
  const { onDay, channel, form, byCategory, people, reached, disabledPeople, ...rest } = values;
  return {
    ...rest,
    ...about,
    reached: reached ?? null,
    disabledPeople: disabledPeople ?? null,
    channel: channel.toUpperCase() as OutreachChannel,
    form: form.toUpperCase() as MaterialForm,
    byCategory: byCategory.map((each) => ({
      ...each,
      category: each.category.toUpperCase() as DisabilityCategory,
    })),
    people: people.map(({ personId, through }) => ({
      personId,
      through: through.map((who) => who.toUpperCase() as SpokenTo),
    })),
    moment: momentOf(onDay, sent),
  };
}
