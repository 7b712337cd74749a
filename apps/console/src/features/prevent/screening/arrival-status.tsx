import type { ArrivalState } from "../../../gql/graphql.ts";
import { Status, type StatusTone } from "../../../shared/ui/status.tsx";
import { useScreeningWords } from "./use-screening-words.ts";

const tones: Record<ArrivalState, StatusTone> = {
  OPEN: "warning",
  CONTROLLED: "info",
  DISMISSED: "success",
  VOIDED: "neutral",
};

/** What has become of a line of the ledger. */
export function ArrivalStatus({ state }: { state: ArrivalState }) {
  const words = useScreeningWords();
  return <Status tone={tones[state]} label={words.state(state)} />;
}
