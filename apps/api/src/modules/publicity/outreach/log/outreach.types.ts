import type { MaterialForm } from "@wuzi/domain/publicity/material-form";
import type { OutreachChannel } from "@wuzi/domain/publicity/outreach-channel";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Photo } from "../../../../platform/attachments/attachment.types.ts";
import { MomentRefused } from "../../../../platform/field/field-moment.types.ts";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../../platform/person/person-ref.types.ts";
import {
  CategoryEnum,
  NotReachedEnum,
  SpokenToEnum,
} from "../../../../platform/person/person-words.ts";
import { Material } from "../material/material.types.ts";
import { MaterialFormEnum, OutreachChannelEnum } from "../outreach.enums.ts";

@ObjectType({ description: "People of one category who were told (分类人数)." })
export class CategoryCount {
  @Field(() => CategoryEnum, { description: "Category (残疾类别)." })
  category!: string;

  @Field(() => Int, { description: "People (人数)." })
  people!: number;
}

@ObjectType({ description: "Somebody who was told by name (告知对象)." })
export class PersonTold {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => PersonRef, { nullable: true, description: "Who (姓名)." })
  person!: PersonRef | null;

  @Field(() => [SpokenToEnum], { description: "Who was spoken to (对象)." })
  through!: string[];

  @Field(() => Boolean, {
    description: "Whether it counts: by a way that suits the person (是否有效).",
  })
  reached!: boolean;

  @Field(() => NotReachedEnum, { nullable: true, description: "Why it does not (原因)." })
  reason!: string | null;
}

@ObjectType({ description: "One act of publicity as it was done (宣传记录)." })
export class Outreach {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "Where: office, village or grid (单位)." })
  office!: OfficeRef | null;

  @Field(() => OutreachChannelEnum, { description: "How people were told (宣传方式)." })
  channel!: OutreachChannel;

  @Field(() => MaterialFormEnum, { description: "In which form (形式)." })
  form!: MaterialForm;

  @Field(() => String, { nullable: true, description: "The group, the board, the place (地点)." })
  place!: string | null;

  @Field(() => Instant, { description: "When (宣传时间)." })
  occurredAt!: Date;

  @Field(() => Day, { description: "On which day (日期)." })
  onDay!: string;

  @Field(() => Boolean, { description: "Whether it was entered more than a day later (补录)." })
  backfilled!: boolean;

  @Field(() => Int, { description: "How many were told (覆盖人数)." })
  audience!: number;

  @Field(() => Int, { nullable: true, description: "How many heard or read it, if known (触达)." })
  reached!: number | null;

  @Field(() => Int, { nullable: true, description: "Of them with a disability (残疾人数)." })
  disabledPeople!: number | null;

  @Field(() => [CategoryCount], { description: "Of these by category, as known (分类人数)." })
  byCategory!: CategoryCount[];

  @Field(() => [PersonTold], { description: "Who was told by name (告知对象)." })
  people!: PersonTold[];

  @Field(() => Int, { description: "How many by name (点名告知人数)." })
  named!: number;

  @Field(() => Int, { description: "Of these by a way that suits them (有效告知人数)." })
  namedReached!: number;

  @Field(() => [Material], { description: "With what, as far as in sight (材料)." })
  materials!: Material[];

  @Field(() => [Photo], { description: "Photos (佐证照片)." })
  photos!: Photo[];

  @Field(() => ID, { nullable: true, description: "The task it belongs to (宣传任务)." })
  taskId!: string | null;

  @Field(() => Boolean, { description: "Whether the task was done with it (任务完成)." })
  finishedTask!: boolean;

  @Field(() => ID, { nullable: true, description: "The campaign it follows (群发)." })
  campaignId!: string | null;

  @Field(() => String, { nullable: true, description: "That campaign's title (群发标题)." })
  campaignTitle!: string | null;

  @Field(() => String, { nullable: true, description: "Note (备注)." })
  note!: string | null;

  @Field(() => String, { description: "Who logged it (登记人)." })
  recordedBy!: string;

  @Field(() => Instant, { nullable: true, description: "Since when it is withdrawn (撤回时间)." })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who withdrew it (撤回人)." })
  withdrawnBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why (撤回原因)." })
  withdrawnReason!: string | null;

  @Field(() => Int, { description: "Version, for changes by hand." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may withdraw it." })
  viewerCanWithdraw!: boolean;
}

export const OutreachConnection = connectionOf(Outreach, "Outreach");

export const RecordOutreachResult = unionOf(
  "RecordOutreachResult",
  "The entry, or why it cannot stand.",
  () => [Outreach, MomentRefused] as const,
);
