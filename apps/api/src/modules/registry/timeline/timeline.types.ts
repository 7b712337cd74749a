import { timelineKinds } from "@wuzi/domain/labels/timeline-kind";
import { Field, ID, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";

@ObjectType({ description: "What happened with a person, one line an act (时间线)." })
export class TimelineEntry {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Instant, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "Which wing tells it, for example `registry`." })
  wing!: string;

  @Field(() => String, {
    description: `What happened, one of: ${timelineKinds.join(", ")}.`,
  })
  kind!: string;

  @Field(() => String, { description: "Name of whoever did it, at the time (操作人)." })
  actorName!: string;

  @Field(() => String, { nullable: true, description: "Office it happened at (机构)." })
  officeName!: string | null;

  @Field(() => [String], {
    description: "Which fields changed or were read; never their values (涉及字段).",
  })
  fields!: string[];

  @Field(() => String, { nullable: true, description: "Reason, purpose or name (说明)." })
  note!: string | null;
}

export const TimelineConnection = connectionOf(TimelineEntry, "TimelineEntry");
