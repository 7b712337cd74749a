import {
  consentGiverLabels,
  consentMeansLabels,
  deedDeliveryLabels,
  deedStateLabels,
  deedTextLabels,
  deliveryEventLabels,
  deliveryFaultLabels,
  packageStateLabels,
  platformLevelLabels,
  redactionFaultLabels,
  submissionBarLabels,
  submissionStateLabels,
} from "@wuzi/domain/publicity/deed-words";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const DeedStateEnum = wordsEnum(
  "DeedState",
  "How far a model deed has come (典型事迹状态).",
  deedStateLabels,
);
export const DeedTextKindEnum = wordsEnum(
  "DeedTextKind",
  "The two texts of a deed (文本类别).",
  deedTextLabels,
);
export const ConsentGiverEnum = wordsEnum(
  "ConsentGiver",
  "Who gives consent for the person (同意人与本人关系).",
  consentGiverLabels,
);
export const ConsentMeansEnum = wordsEnum(
  "ConsentMeans",
  "By what means consent was given (同意方式).",
  consentMeansLabels,
);
export const RedactionFaultEnum = wordsEnum(
  "RedactionFault",
  "What a public text must not say of people (公开稿中的个人信息).",
  redactionFaultLabels,
);
export const PlatformLevelEnum = wordsEnum(
  "PlatformLevel",
  "To whom a deed is submitted (报送平台).",
  platformLevelLabels,
);
export const SubmissionStateEnum = wordsEnum(
  "SubmissionState",
  "What became of a submission (报送结果).",
  submissionStateLabels,
);
export const SubmissionBarEnum = wordsEnum(
  "SubmissionBar",
  "Why a deed cannot be submitted to a platform now (不能报送的原因).",
  submissionBarLabels,
);
export const PackageStateEnum = wordsEnum(
  "PackageState",
  "How far the file of a submission is (报送材料包).",
  packageStateLabels,
);
export const DeliveryEventEnum = wordsEnum(
  "DeliveryEvent",
  "What a receiving platform is told (推送事项).",
  deliveryEventLabels,
);
export const DeedDeliveryStateEnum = wordsEnum(
  "DeedDeliveryState",
  "How far a notice to a platform has come (推送状态).",
  deedDeliveryLabels,
);
export const DeliveryFaultEnum = wordsEnum(
  "DeliveryFault",
  "Why a notice has not arrived (未送达原因).",
  deliveryFaultLabels,
);
