import type { CampaignState } from "../../../gql/graphql.ts";
import { Status, type StatusTone } from "../../../shared/ui/status.tsx";
import { useCampaignWords } from "./use-campaign-words.ts";

const tones: Record<CampaignState, StatusTone> = {
  DRAFT: "neutral",
  SUBMITTED: "warning",
  APPROVED: "info",
  RESOLVING: "info",
  SENDING: "info",
  STOPPING: "warning",
  STOPPED: "danger",
  DONE: "success",
};

/** How far a campaign has come. */
export function CampaignStatus({ state }: { state: CampaignState }) {
  const words = useCampaignWords();
  return <Status tone={tones[state]} label={words.state(state)} />;
}
