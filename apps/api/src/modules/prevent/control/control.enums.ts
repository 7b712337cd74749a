import { alertEndLabels, alertKindLabels } from "@wuzi/domain/prevent/control-alert";
import {
  approverLabels,
  controlStateLabels,
  releaseStateLabels,
} from "@wuzi/domain/prevent/control-state";
import { anchorRuleLabels } from "@wuzi/domain/prevent/control-until";
import { followUpOutcomeLabels, symptomLabels } from "@wuzi/domain/prevent/follow-up";
import { releaseFaultLabels, type ReleaseVerdict } from "@wuzi/domain/prevent/release-conditions";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const AnchorRuleEnum = wordsEnum(
  "AnchorRule",
  "From which day a control counts (起算方式).",
  anchorRuleLabels,
);
export const ApproverEnum = wordsEnum(
  "ReleaseApprover",
  "Who approves releases (批准层级).",
  approverLabels,
);
export const ControlStateEnum = wordsEnum(
  "ControlState",
  "How a control stands (管控状态).",
  controlStateLabels,
);
export const FollowUpOutcomeEnum = wordsEnum(
  "FollowUpOutcome",
  "What came of a follow-up (随访结果).",
  followUpOutcomeLabels,
);
export const SymptomEnum = wordsEnum(
  "Symptom",
  "Symptoms that are asked about (症状).",
  symptomLabels,
);
export const AlertKindEnum = wordsEnum(
  "ControlAlertKind",
  "Why an alert is raised (提醒类别).",
  alertKindLabels,
);
export const AlertEndEnum = wordsEnum(
  "ControlAlertEnd",
  "How an alert ends (处置结果).",
  alertEndLabels,
);
export const ReleaseStateEnum = wordsEnum(
  "ReleaseState",
  "How far a release has come (解除流程).",
  releaseStateLabels,
);
export const ReleaseFaultEnum = wordsEnum(
  "ReleaseFault",
  "What stands in the way of a release (解除条件).",
  releaseFaultLabels,
);
export const ReleaseVerdictEnum = wordsEnum<ReleaseVerdict>(
  "ReleaseVerdict",
  "Whether a release may be proposed (能否提请解除).",
  {
    ready: { zh: "条件齐备", en: "Nothing stands in the way" },
    needs_reason: { zh: "缺测体温，须写明原因", en: "Readings are missing: a reason is asked" },
    blocked: { zh: "条件不具备", en: "Not yet" },
  },
);
