import type {
  ConsentGiver,
  ConsentMeans,
  DeedState,
  DeedTextKind,
} from "@wuzi/domain/publicity/deed-words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Photo } from "../../../platform/attachments/attachment.types.ts";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import {
  ConsentGiverEnum,
  ConsentMeansEnum,
  DeedStateEnum,
  DeedTextKindEnum,
} from "./deed.enums.ts";
import { DeedSubmission } from "./submission.types.ts";

@ObjectType({ description: "One version of a text of a deed (文本版本)." })
export class DeedText {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => DeedTextKindEnum, { description: "Which of the two (文本类别)." })
  kind!: DeedTextKind;

  @Field(() => Int, { description: "Counts from 1 for each of the two (版本)." })
  number!: number;

  @Field(() => Int, { description: "The version of the source that it was made from (所据原稿)." })
  ofSource!: number;

  @Field(() => String, { description: "Title (标题)." })
  title!: string;

  @Field(() => String, { description: "Text (正文)." })
  body!: string;

  @Field(() => String, { description: "Who made it (修改人)." })
  madeBy!: string;

  @Field(() => Instant, { description: "When (修改时间)." })
  createdAt!: Date;
}

@ObjectType({ description: "Who agreed that a deed is published, and to what (本人同意)." })
export class DeedConsent {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Who gave it (同意人)." })
  givenBy!: string;

  @Field(() => ConsentGiverEnum, { description: "As what (与本人关系)." })
  giver!: ConsentGiver;

  @Field(() => ConsentMeansEnum, { description: "By what means (同意方式)." })
  means!: ConsentMeans;

  @Field(() => Day, { description: "On which day (同意日期)." })
  givenOn!: string;

  @Field(() => Boolean, { description: "Whether the name may be published (可公开姓名)." })
  nameMayBePublished!: boolean;

  @Field(() => Boolean, { description: "Whether the photos may be published (可公开照片)." })
  photosMayBePublished!: boolean;

  @Field(() => String, { nullable: true, description: "Note (备注)." })
  note!: string | null;

  @Field(() => String, { description: "Who recorded it (登记人)." })
  recordedBy!: string;

  @Field(() => Instant, { description: "When (登记时间)." })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: "Who took it back (撤回人)." })
  withdrawnBy!: string | null;

  @Field(() => Day, { nullable: true, description: "On which day (撤回日期)." })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true, description: "Why, as it was said (撤回原因)." })
  withdrawnReason!: string | null;

  @Field(() => String, { nullable: true, description: "Who recorded that (撤回登记人)." })
  withdrawalRecordedBy!: string | null;

  @Field(() => [Photo], { description: "The signed paper (同意书照片)." })
  photos!: Photo[];
}

@ObjectType({ description: "Somebody's deed, told to encourage others (典型事迹)." })
export class Deed {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The office that writes (撰写单位)." })
  office!: OfficeRef | null;

  @Field(() => DeedStateEnum, { description: "How far it has come (状态)." })
  state!: DeedState;

  @Field(() => String, { description: "Title of the source (标题)." })
  title!: string;

  @Field(() => String, { description: "Whom it is about (事迹人物)." })
  aboutName!: string;

  @Field(() => String, { description: "As what (人物身份)." })
  aboutRole!: string;

  @Field(() => [String], { description: "Others who are named in it (文中其他人姓名)." })
  otherNames!: string[];

  @Field(() => DeedText, { nullable: true, description: "The source as it is now (原稿)." })
  source!: DeedText | null;

  @Field(() => DeedText, { nullable: true, description: "The public text as it is now (公开稿)." })
  publicText!: DeedText | null;

  @Field(() => [DeedText], { description: "All versions of both, the newest first (历次版本)." })
  texts!: DeedText[];

  @Field(() => DeedConsent, { nullable: true, description: "Consent in force (有效同意)." })
  consent!: DeedConsent | null;

  @Field(() => [DeedConsent], { description: "All that was given or taken back (同意记录)." })
  consents!: DeedConsent[];

  @Field(() => [Photo], { description: "Photos of the deed (事迹照片)." })
  photos!: Photo[];

  @Field(() => [DeedSubmission], { description: "Where it was sent, the newest first (报送记录)." })
  submissions!: DeedSubmission[];

  @Field(() => String, { description: "Who wrote it (撰写人)." })
  writtenBy!: string;

  @Field(() => String, { nullable: true, description: "Who handed it in (送审人)." })
  handedInBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When (送审时间)." })
  handedInAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who reviewed it (审核人)." })
  reviewedBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When (审核时间)." })
  reviewedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who sent it back last (退改人)." })
  sentBackBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why (退改原因)." })
  sentBackReason!: string | null;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;

  @Field(() => Instant, { description: "When it was begun (创建时间)." })
  createdAt!: Date;

  @Field(() => Boolean, { description: "Whether the viewer may edit and hand it in now." })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may review it now." })
  viewerCanReview!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may send it back now." })
  viewerCanSendBack!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may record or withdraw consent." })
  viewerCanConsent!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may keep a public text now." })
  viewerCanRedact!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer submits deeds and enters answers." })
  viewerCanSubmit!: boolean;
}

export const DeedConnection = connectionOf(Deed, "Deed");
