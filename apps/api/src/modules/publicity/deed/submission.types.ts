import type {
  DeedDeliveryState,
  DeliveryEvent,
  DeliveryFault,
  PackageState,
  PlatformLevel,
  SubmissionState,
} from "@wuzi/domain/publicity/deed-words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Instant } from "../../../platform/graphql/scalars.ts";
import {
  DeedDeliveryStateEnum,
  DeliveryEventEnum,
  DeliveryFaultEnum,
  PackageStateEnum,
  PlatformLevelEnum,
  SubmissionStateEnum,
} from "./deed.enums.ts";

@ObjectType({
  description: "What a platform is told over HTTP, and whether it has arrived (推送).",
})
export class DeedDelivery {
  @Field(() => ID, { description: "Identifier; also the key under which it counts once." })
  id!: string;

  @Field(() => DeliveryEventEnum, { description: "What is told (推送事项)." })
  event!: DeliveryEvent;

  @Field(() => DeedDeliveryStateEnum, { description: "How far it has come (推送状态)." })
  state!: DeedDeliveryState;

  @Field(() => Int, { description: "Attempts so far (尝试次数)." })
  attempts!: number;

  @Field(() => DeliveryFaultEnum, { nullable: true, description: "Why the last did not arrive." })
  fault!: DeliveryFault | null;

  @Field(() => Int, { nullable: true, description: "The status that the platform answered with." })
  status!: number | null;

  @Field(() => Instant, { nullable: true, description: "The last attempt (最近一次尝试)." })
  triedAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: "When it arrived (送达时间)." })
  deliveredAt!: Date | null;

  @Field(() => Boolean, { description: "Whether the viewer may have it sent again." })
  viewerCanResend!: boolean;
}

@ObjectType({ description: "The file of a submission, for whoever submits (报送材料包)." })
export class DeedPackage {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name of the file (文件名)." })
  name!: string;

  @Field(() => Int, { description: "Bytes." })
  size!: number;

  @Field(() => Instant, { description: "When its bytes go (有效期至)." })
  expiresAt!: Date;

  @Field(() => Boolean, { description: "Whether they are gone (已过期)." })
  expired!: boolean;

  @Field(() => String, { description: "Where it is fetched; each fetch is on record (下载地址)." })
  path!: string;
}

@ObjectType({ description: "A deed sent to a platform, and what was answered (报送)." })
export class DeedSubmission {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => PlatformLevelEnum, { description: "To whom (报送平台)." })
  level!: PlatformLevel;

  @Field(() => String, { description: "Name of the platform at that time (平台名称)." })
  platformName!: string;

  @Field(() => Int, { description: "Version of the public text that was sent (公开稿版本)." })
  textNumber!: number;

  @Field(() => SubmissionStateEnum, { description: "What became of it (结果)." })
  state!: SubmissionState;

  @Field(() => PackageStateEnum, { description: "How far its file is (材料包)." })
  packageState!: PackageState;

  @Field(() => DeedPackage, { nullable: true, description: "Its file, where the viewer submits." })
  package!: DeedPackage | null;

  @Field(() => [DeedDelivery], { description: "What the platform was told (推送)." })
  deliveries!: DeedDelivery[];

  @Field(() => String, { nullable: true, description: "The platform's own number (平台编号)." })
  reference!: string | null;

  @Field(() => String, { description: "Who submitted it (报送人)." })
  submittedBy!: string;

  @Field(() => Instant, { description: "When (报送时间)." })
  submittedAt!: Date;

  @Field(() => String, { nullable: true, description: "Who answered or entered it (答复登记人)." })
  answeredBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When (答复时间)." })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was returned (退回原因)." })
  returnedReason!: string | null;

  @Field(() => Boolean, { description: "Whether the viewer may enter the platform's answer now." })
  viewerCanAnswer!: boolean;
}
