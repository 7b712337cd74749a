import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { disinfectantLabels, placeKindLabels } from "@wuzi/domain/prevent/disinfection";
import { dutyKindLabels } from "@wuzi/domain/prevent/duty-kind";
import { reportStateLabels } from "@wuzi/domain/prevent/report-state";
import { slotStateLabels } from "@wuzi/domain/prevent/slot-state";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  Disinfectant,
  DisinfectionPlaceKind,
  DutyKind,
  DutyState,
  ReportState,
} from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";
import type { StatusTone } from "../../../shared/ui/status.tsx";

/** The domain's words for what duties speak of, in the reader's language. */
export function useDutyWords() {
  const language: Language = useIntl().locale === "en-US" ? "en" : "zh";
  return useMemo(
    () => ({
      kind: (kind: DutyKind) => labelOf(dutyKindLabels, domainWord(kind), language),
      state: (state: DutyState) => labelOf(slotStateLabels, domainWord(state), language),
      reportState: (state: ReportState) => labelOf(reportStateLabels, domainWord(state), language),
      placeKind: (kind: DisinfectionPlaceKind) =>
        labelOf(placeKindLabels, domainWord(kind), language),
      agent: (agent: Disinfectant) => labelOf(disinfectantLabels, domainWord(agent), language),
    }),
    [language],
  );
}

export const stateTones: Readonly<Record<DutyState, StatusTone>> = {
  UPCOMING: "neutral",
  OPEN: "info",
  OVERDUE: "danger",
  MISSED: "danger",
  DONE: "success",
  DONE_LATE: "warning",
  EXCUSED: "neutral",
};

export const reportTones: Readonly<Record<ReportState, StatusTone>> = {
  WITH_NEWS: "info",
  ZERO: "success",
  LATE: "warning",
  MISSING: "danger",
  PENDING: "neutral",
  NONE: "neutral",
};

/** What a piece of work changes beside its own answer. Stable, as `useSend` wants it. */
export const changedByWork = [
  "DutySlot",
  "DutyBoardCell",
  "DailyReport",
  "Disinfection",
  "DisinfectionPlace",
  "DutyHandover",
] as const;
