import { addDays } from "@wuzi/domain/calendar/china-day";
import { longestTask, planSchema, taskLineSchema } from "@wuzi/domain/publicity/outreach-input";
import { intersect, type InferOutput } from "valibot";
import type { OutreachChannel, TaskLineInput } from "../../../../gql/graphql.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";

/** What the form of one line holds; words as the domain writes them. */
export type TaskLineValues = {
  officeIds: readonly string[];
  channel: string;
  materialIds: readonly string[];
  instruction: string;
  dueOn: string;
};

/** A plan is made with its first line. */
export type PlanValues = TaskLineValues & { title: string; note: string };

const usualDays = 3;

export const noLine = (today: string): TaskLineValues => ({
  officeIds: [],
  channel: "wechat_group",
  materialIds: [],
  instruction: "",
  dueOn: addDays(today, usualDays),
});

export const lineSchema = (today: string) => taskLineSchema(today, addDays(today, longestTask));
export const newPlanSchema = (today: string) => intersect([planSchema, lineSchema(today)]);

export type TaskLineOutput = InferOutput<ReturnType<typeof lineSchema>>;
export type PlanOutput = InferOutput<ReturnType<typeof newPlanSchema>>;

export function lineOf({ channel, ...line }: TaskLineOutput): TaskLineInput {
  return { ...line, channel: channel.toUpperCase() as OutreachChannel };
}

/** A refusal about the line belongs to the field that stands for it. */
export function placed(failure: Failure): Failure {
  const fields = failure.fields.map((field) => ({
    ...field,
    path: field.path.replace("input.lines.0.", "input."),
  }));
  return { ...failure, fields };
}
