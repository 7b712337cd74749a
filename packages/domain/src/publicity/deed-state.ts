import type { DeedState, PlatformLevel, SubmissionBar, SubmissionState } from "./deed-words.ts";

/**
 * What people do with a deed before its state follows from consent, text and answers. Each is done
 * from these states alone and leads to one.
 */
export const deedSteps = {
  edit: { from: ["draft"], to: "draft" },
  hand_in: { from: ["draft"], to: "in_review" },
  review: { from: ["in_review"], to: "reviewed" },
  send_back: { from: ["in_review", "reviewed", "cleared", "returned"], to: "draft" },
} as const satisfies Record<string, { from: readonly DeedState[]; to: DeedState }>;

export type DeedStep = keyof typeof deedSteps;

/** States from the review on: what a public text may be kept in, and what follows from the facts. */
export const reviewedStates = [
  "reviewed",
  "cleared",
  "submitted",
  "accepted",
  "returned",
] as const satisfies readonly DeedState[];

export function mayStep(state: DeedState, step: DeedStep): boolean {
  return (deedSteps[step].from as readonly DeedState[]).includes(state);
}

export function isReviewed(state: DeedState): boolean {
  return (reviewedStates as readonly DeedState[]).includes(state);
}

/** The latest submission to one platform. */
export interface LatestSubmission {
  readonly level: PlatformLevel;
  readonly state: SubmissionState;
  /** The version of the public text that was sent. */
  readonly textNumber: number;
}

/** What the state of a reviewed deed follows from. */
export interface DeedFacts {
  /** Consent is in force, and the public text belongs to the source and passes the rules under it. */
  readonly cleared: boolean;
  /** The version of the public text; 0 where there is none. */
  readonly textNumber: number;
  /** One for each platform that it was sent to. */
  readonly latest: readonly LatestSubmission[];
}

/**
 * The state of a deed after its review. A return counts until the text is mended: then the deed is
 * ready again, whatever another platform has said.
 */
export function reviewedState({ cleared, textNumber, latest }: DeedFacts): DeedState {
  if (!cleared) return "reviewed";
  if (latest.some(({ state }) => state === "open")) return "submitted";
  const returned = latest.filter(({ state }) => state === "returned");
  if (returned.some((each) => each.textNumber === textNumber)) return "returned";
  if (returned.length > 0) return "cleared";
  return latest.some(({ state }) => state === "accepted") ? "accepted" : "cleared";
}

/** Why a deed cannot be submitted to a platform now; undefined where it can be. */
export function submissionBar(facts: DeedFacts, level: PlatformLevel): SubmissionBar | undefined {
  if (!facts.cleared) return "not_cleared";
  const before = facts.latest.find((each) => each.level === level);
  switch (before?.state) {
    case "open":
      return "under_way";
    case "accepted":
      return "accepted";
    case "returned":
      return before.textNumber === facts.textNumber ? "not_mended" : undefined;
    case "withdrawn":
    case undefined:
      return undefined;
  }
}

/** What a platform may still answer: once, and not after the deed was withdrawn. */
export function mayAnswer(state: SubmissionState): boolean {
  return state === "open";
}
