import type { ControlState } from "../../../gql/graphql.ts";
import { Status, type StatusTone } from "../../../shared/ui/status.tsx";
import { useControlWords } from "./use-control-words.ts";

const tones: Record<ControlState, StatusTone> = {
  ACTIVE: "info",
  RELEASED: "success",
  HANDED_OVER: "warning",
  LEFT: "neutral",
  LOST: "danger",
};

/** How a control stands. */
export function ControlStatus({ state }: { state: ControlState }) {
  const words = useControlWords();
  return <Status tone={tones[state]} label={words.state(state)} />;
}
