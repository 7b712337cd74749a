import type { ConsentGiver, ConsentMeans, DeedState } from "@wuzi/domain/publicity/deed-words";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import { ConsentGiverEnum, ConsentMeansEnum, DeedStateEnum } from "./deed.enums.ts";

const once = "Made once per form: sending it again changes nothing twice.";

@InputType({ description: "Which deeds to list; every part narrows (典型事迹筛选)." })
export class DeedFilter {
  @Field(() => [DeedStateEnum], { nullable: true, description: "Standing so." })
  states?: DeedState[] | null;
}

@InputType({ description: "A deed as it is written." })
export abstract class DeedContentInput {
  @Field(() => String, { description: "Title, at most 60 characters (标题)." })
  title!: string;

  @Field(() => String, { description: "20 to 8000 characters (正文)." })
  body!: string;

  @Field(() => String, { description: "Whom it is about (事迹人物)." })
  aboutName!: string;

  @Field(() => String, { description: "As what, at most 40 characters (人物身份)." })
  aboutRole!: string;

  @Field(() => [String], { description: "Others who are named in it, at most 20 (其他人姓名)." })
  otherNames!: string[];

  @Field(() => [ID], { description: "Photos that were brought for it (照片)." })
  photoIds!: string[];
}

@InputType({ description: "A new deed of the acting office." })
export class DraftDeedInput extends DeedContentInput {
  @Field(() => Uuid, { description: once })
  idempotencyKey!: string;
}

@InputType({ description: "A draft as it shall read from now on; photos are added." })
export class EditDeedInput extends DeedContentInput {
  @Field(() => ID, { description: "The deed." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}

@InputType({ description: "A deed as it was seen." })
export class SeenDeedInput {
  @Field(() => ID, { description: "The deed." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}

@InputType({ description: "A deed that goes back to whoever wrote it." })
export class SendBackDeedInput extends SeenDeedInput {
  @Field(() => String, { description: "Why, 4 to 200 characters (退改原因)." })
  reason!: string;
}

@InputType({ description: "The public text as it shall read from now on." })
export class KeepPublicTextInput extends SeenDeedInput {
  @Field(() => String, { description: "Title, at most 60 characters (标题)." })
  title!: string;

  @Field(() => String, { description: "20 to 8000 characters (正文)." })
  body!: string;
}

@InputType({ description: "Consent as it was given." })
export class RecordDeedConsentInput {
  @Field(() => ID, { description: "The deed." })
  deedId!: string;

  @Field(() => String, { description: "Who gave it (同意人)." })
  givenBy!: string;

  @Field(() => ConsentGiverEnum, { description: "As what (与本人关系)." })
  giver!: ConsentGiver;

  @Field(() => ConsentMeansEnum, { description: "By what means (同意方式)." })
  means!: ConsentMeans;

  @Field(() => Day, { description: "On which day, not after today (同意日期)." })
  givenOn!: string;

  @Field(() => Boolean, { description: "Whether the name may be published (可公开姓名)." })
  nameMayBePublished!: boolean;

  @Field(() => Boolean, { description: "Whether the photos may be published (可公开照片)." })
  photosMayBePublished!: boolean;

  @Field(() => String, { nullable: true, description: "At most 200 characters (备注)." })
  note?: string | null;

  @Field(() => [ID], { description: "The signed paper; at least one where it is one (照片)." })
  photoIds!: string[];

  @Field(() => Uuid, { description: once })
  idempotencyKey!: string;
}

@InputType({ description: "Consent that is taken back." })
export class WithdrawDeedConsentInput {
  @Field(() => ID, { description: "The deed, at whatever version." })
  deedId!: string;

  @Field(() => String, { description: "Who takes it back (撤回人)." })
  withdrawnBy!: string;

  @Field(() => Day, { description: "On which day, not after today (撤回日期)." })
  withdrawnOn!: string;

  @Field(() => String, { description: "Why, as it was said, 4 to 200 characters (撤回原因)." })
  reason!: string;
}
