import type { PlatformLevel } from "@wuzi/domain/publicity/deed-words";

/** What a platform gets of a deed: nothing that the public text does not say. */
export interface SubmittedDeed {
  readonly submission: string;
  readonly level: PlatformLevel;
  readonly submittedAt: string;
  readonly office: { readonly code: string; readonly name: string };
  readonly deed: {
    readonly title: string;
    readonly text: string;
    readonly textVersion: number;
    /** As it may be published. */
    readonly about: string;
    readonly role: string;
  };
  /** Checksums of the photos that consent lets out; they lie in the package. */
  readonly photos: readonly { readonly name: string; readonly sha256: string }[];
}

/** The bytes of a notice, fixed when it is ordered: sent again they are the same. */
export function submissionBody(submitted: SubmittedDeed): string {
  return JSON.stringify({ event: "deed.submitted", ...submitted });
}

/** A platform that has the deed is told to take it down. Why is nobody's business there. */
export function withdrawalBody(submission: string, at: Date): string {
  return JSON.stringify({ event: "deed.withdrawn", submission, withdrawnAt: at.toISOString() });
}
