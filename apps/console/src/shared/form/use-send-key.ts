import { useRef } from "react";
import type { Failure } from "../graphql/failure.ts";
import { newUuid } from "../new-uuid.ts";

export type SendKey = {
  /** The key to send along; the same until an answer came. */
  readonly current: () => string;
  /** Notes the answer and hands the failure on. */
  readonly answered: (failure: Failure | null) => Failure | null;
};

/**
 * A key made once per form, so that sending it again after a broken connection changes nothing
 * twice. A refusal was an answer: the mended form is a new submission and gets a new key.
 */
export function useSendKey(): SendKey {
  const key = useRef<string>(undefined);
  return {
    current: () => (key.current ??= newUuid()),
    answered: (failure) => {
      const isUncertain = failure?.kind === "offline" || failure?.kind === "unavailable";
      if (!isUncertain) key.current = undefined;
      return failure;
    },
  };
}
