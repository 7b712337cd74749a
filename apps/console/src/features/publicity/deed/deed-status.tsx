import type { DeedState, SubmissionState } from "../../../gql/graphql.ts";
import { Status, type StatusTone } from "../../../shared/ui/status.tsx";
import { useDeedWords } from "./use-deed-words.ts";

const tones: Record<DeedState, StatusTone> = {
  DRAFT: "neutral",
  IN_REVIEW: "warning",
  REVIEWED: "info",
  CLEARED: "info",
  SUBMITTED: "info",
  ACCEPTED: "success",
  RETURNED: "danger",
};

const answers: Record<SubmissionState, StatusTone> = {
  OPEN: "info",
  ACCEPTED: "success",
  RETURNED: "danger",
  WITHDRAWN: "neutral",
};

/** How far a deed has come. */
export function DeedStatus({ state }: { state: DeedState }) {
  const words = useDeedWords();
  return <Status tone={tones[state]} label={words.state(state)} />;
}

/** What became of a submission. */
export function SubmissionStatus({ state }: { state: SubmissionState }) {
  const words = useDeedWords();
  return <Status tone={answers[state]} label={words.submission(state)} />;
}
