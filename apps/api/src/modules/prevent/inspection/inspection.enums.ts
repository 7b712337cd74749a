import {
  inspectionStateLabels,
  rectificationStateLabels,
  swapStateLabels,
} from "@wuzi/domain/prevent/inspection";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const InspectionStateEnum = wordsEnum(
  "InspectionState",
  "How far an inspection is (巡查状态).",
  inspectionStateLabels,
);
export const RectificationStateEnum = wordsEnum(
  "RectificationState",
  "How far the mending of a fault is (整改状态).",
  rectificationStateLabels,
);
export const SwapStateEnum = wordsEnum(
  "SwapState",
  "What has become of a swap (调班状态).",
  swapStateLabels,
);
