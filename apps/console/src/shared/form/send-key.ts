import type { Failure, FailureKind } from "../graphql/failure.ts";
import { newUuid } from "../new-uuid.ts";

export type SendKey = {
  /**
   * The key to send along; the same until an answer came.
   *
   * @param about what is sent, where one component sends for several: each has a key of its own
   */
  readonly current: (about?: string) => string;
  /** When it was first sent, by this device's clock, and when it is sent now. */
  readonly moment: (about?: string) => { readonly occurredAt: string; readonly sentAt: string };
  /** Notes the answer to what was sent last and hands the failure on. */
  readonly answered: (failure: Failure | null) => Failure | null;
};

/** After these the same is sent again: it may have arrived, or could not be kept. */
const again: readonly (FailureKind | undefined)[] = ["offline", "unavailable", "full"];

/**
 * A key made once per submission, so that sending it again after a broken connection changes nothing
 * twice; what it says of its moment stays as well, or it would be something else. A refusal was an
 * answer: the mended form is a new submission and gets a new key.
 */
export function makeSendKey(now: () => Date = () => new Date()): SendKey {
  const waiting = new Map<string, { readonly key: string; readonly at: string }>();
  let last = "";

  function submission(about: string) {
    last = about;
    const known = waiting.get(about) ?? { key: newUuid(), at: now().toISOString() };
    waiting.set(about, known);
    return known;
  }

  return {
    current: (about = "") => submission(about).key,
    moment: (about = "") => ({
      occurredAt: submission(about).at,
      sentAt: now().toISOString(),
    }),
    answered: (failure) => {
      if (!again.includes(failure?.kind)) waiting.delete(last);
      return failure;
    },
  };
}
