import {
  disinfectantLabels,
  placeKindLabels,
  type Disinfectant,
  type PlaceKind,
} from "@wuzi/domain/prevent/disinfection";
import { dutyKindLabels, type DutyKind } from "@wuzi/domain/prevent/duty-kind";
import { handoverStateLabels, type HandoverState } from "@wuzi/domain/prevent/handover-state";
import { reportStateLabels, type ReportState } from "@wuzi/domain/prevent/report-state";
import { slotStateLabels, type SlotState } from "@wuzi/domain/prevent/slot-state";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const DutyKindEnum = wordsEnum<DutyKind>(
  "DutyKind",
  "What a duty is about (任务类别).",
  dutyKindLabels,
);

export const SlotStateEnum = wordsEnum<SlotState>(
  "DutyState",
  "How a duty stands by the clock (任务状态).",
  slotStateLabels,
);

export const ReportStateEnum = wordsEnum<ReportState>(
  "ReportState",
  "How a unit stands with its duties of a day (报送状态).",
  reportStateLabels,
);

export const HandoverStateEnum = wordsEnum<HandoverState>(
  "DutyHandoverState",
  "How a handover at the end of a shift stands (交接班状态).",
  handoverStateLabels,
);

export const PlaceKindEnum = wordsEnum<PlaceKind>(
  "DisinfectionPlaceKind",
  "Kinds of places that are disinfected (消毒场所类别).",
  placeKindLabels,
);

export const DisinfectantEnum = wordsEnum<Disinfectant>(
  "Disinfectant",
  "What is used for disinfection (消毒剂).",
  disinfectantLabels,
);
