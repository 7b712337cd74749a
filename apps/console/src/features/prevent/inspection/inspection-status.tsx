import { useIntl } from "react-intl";
import type { InspectionState, RectificationState, SwapState } from "../../../gql/graphql.ts";
import { Status, type StatusTone } from "../../../shared/ui/status.tsx";
import { useInspectionWords } from "./use-inspection-words.ts";

const lineTones: Record<InspectionState, StatusTone> = {
  PLANNED: "neutral",
  CHECKED_IN: "info",
  FINISHED: "success",
};

/** How far a line of the roster is; one whose day has passed undone says so. */
export function LineStatus({ state, isMissed }: { state: InspectionState; isMissed: boolean }) {
  const intl = useIntl();
  const words = useInspectionWords();
  return isMissed ? (
    <Status tone="danger" label={intl.formatMessage({ id: "inspection.missed" })} />
  ) : (
    <Status tone={lineTones[state]} label={words.line(state)} />
  );
}

const tones: Record<RectificationState, StatusTone> = {
  OPEN: "warning",
  FIXED: "info",
  CLOSED: "success",
};

/** How far a rectification is; one that is overdue says so. */
export function RectificationStatus({
  state,
  isOverdue,
}: {
  state: RectificationState;
  isOverdue: boolean;
}) {
  const intl = useIntl();
  const words = useInspectionWords();
  return isOverdue ? (
    <Status tone="danger" label={intl.formatMessage({ id: "inspection.overdue" })} />
  ) : (
    <Status tone={tones[state]} label={words.rectification(state)} />
  );
}

const swapTones: Record<SwapState, StatusTone> = {
  ASKED: "warning",
  ACCEPTED: "success",
  DECLINED: "neutral",
};

/** What has become of a swap. */
export function SwapStatus({ state }: { state: SwapState }) {
  const words = useInspectionWords();
  return <Status tone={swapTones[state]} label={words.swap(state)} />;
}
