import type { MaterialForm } from "@wuzi/domain/publicity/material-form";
import type { OutreachChannel } from "@wuzi/domain/publicity/outreach-channel";
import { Field, ID, InputType, Int } from "type-graphql";
import { FieldMomentInput } from "../../../../platform/field/field-moment.inputs.ts";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { CategoryEnum, SpokenToEnum } from "../../../../platform/person/person-words.ts";
import { MaterialFormEnum, OutreachChannelEnum } from "../outreach.enums.ts";

@InputType({ description: "Which entries to list; every part narrows (宣传记录筛选)." })
export class OutreachFilter {
  @Field(() => ID, { nullable: true, description: "Of this office or any below it." })
  officeId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this task." })
  taskId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this plan." })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: "Following this campaign." })
  campaignId?: string | null;

  @Field(() => [OutreachChannelEnum], { nullable: true, description: "In one of these ways." })
  channels?: OutreachChannel[] | null;

  @Field(() => [MaterialFormEnum], { nullable: true, description: "In one of these forms." })
  forms?: MaterialForm[] | null;

  @Field(() => Day, { nullable: true, description: "On this day or later." })
  fromDay?: string | null;

  @Field(() => Day, { nullable: true, description: "On this day or earlier." })
  toDay?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Withdrawn ones; otherwise those that stand.",
  })
  withdrawn?: boolean | null;
}

@InputType({ description: "People of one category (分类人数)." })
export class CategoryCountInput {
  @Field(() => CategoryEnum, { description: "Category; of several each is one." })
  category!: string;

  @Field(() => Int, { description: "People." })
  people!: number;
}

@InputType({ description: "Somebody who was told by name (告知对象)." })
export class PersonToldInput {
  @Field(() => ID, { description: "Who." })
  personId!: string;

  @Field(() => [SpokenToEnum], { description: "Who was spoken to." })
  through!: string[];
}

@InputType({ description: "One act of publicity as it was done (登记宣传)." })
export class RecordOutreachInput {
  @Field(() => ID, {
    nullable: true,
    description: "Office, village or grid; without one the task's, or the acting office.",
  })
  officeId?: string | null;

  @Field(() => OutreachChannelEnum, { description: "How people were told." })
  channel!: OutreachChannel;

  @Field(() => MaterialFormEnum, { description: "In which form." })
  form!: MaterialForm;

  @Field(() => String, { nullable: true, description: "Group, board or place; at most 60." })
  place?: string | null;

  @Field(() => Int, { description: "How many were told." })
  audience!: number;

  @Field(() => Int, { nullable: true, description: "How many heard or read it, if known." })
  reached?: number | null;

  @Field(() => Int, { nullable: true, description: "Of them with a disability, if known." })
  disabledPeople?: number | null;

  @Field(() => [CategoryCountInput], { description: "Of these by category, as known." })
  byCategory!: CategoryCountInput[];

  @Field(() => [PersonToldInput], {
    description: "Who was told by name, one by one; at most 200. Each enters the contact ledger.",
  })
  people!: PersonToldInput[];

  @Field(() => [ID], { description: "Materials that stand; at most 20." })
  materialIds!: string[];

  @Field(() => [ID], { description: "Photos, sent under `outreach_photo`; at most 9." })
  photoIds!: string[];

  @Field(() => ID, { nullable: true, description: "The task it belongs to." })
  taskId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the task is done with it." })
  finishesTask?: boolean | null;

  @Field(() => ID, { nullable: true, description: "The campaign it follows." })
  campaignId?: string | null;

  @Field(() => String, { nullable: true, description: "Note, at most 500 characters." })
  note?: string | null;

  @Field(() => FieldMomentInput, { description: "When." })
  moment!: FieldMomentInput;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
