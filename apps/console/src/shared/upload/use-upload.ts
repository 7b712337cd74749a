import { useCallback, useEffect, useRef, useState } from "react";
import { useNoteAnswer } from "../graphql/connection.tsx";
import type { Failure } from "../graphql/failure.ts";
import { sendFile, type KeptFile } from "./send-file.ts";

/** Where a file to be sent stands. */
export type UploadState =
  | { readonly name: "empty" }
  /** Not sent: it can be seen beforehand that the server would refuse it. */
  | { readonly name: "unfit"; readonly file: File; readonly reason: string }
  | {
      readonly name: "sending";
      readonly file: File;
      readonly sent: number;
      readonly isSlow: boolean;
    }
  | { readonly name: "failed"; readonly file: File; readonly failure: Failure }
  | { readonly name: "kept"; readonly file: File; readonly kept: KeptFile };

export type UploadOptions = {
  purpose: string;
  /** A sentence about a file that need not be sent at all; nothing for a good one. */
  check: (file: File) => string | undefined;
  onKept: (kept: KeptFile) => void;
};

export type Upload = {
  readonly state: UploadState;
  readonly choose: (file: File) => void;
  /** Stops sending, or takes the file away. */
  readonly clear: () => void;
  /** Sends the same file again, from its beginning. */
  readonly retry: () => void;
};

/** After so long without a byte the reader is told that the line is slow. */
const slowAfterMs = 8000;

/** Sends one file at a time; leaving the page stops it. */
export function useUpload({ purpose, check, onKept }: UploadOptions): Upload {
  const [state, setState] = useState<UploadState>({ name: "empty" });
  const under = useRef<AbortController>(undefined);
  const noteAnswer = useNoteAnswer();
  useEffect(() => () => under.current?.abort(), []);
  useSlowness(state, setState);

  const send = useCallback(
    async (file: File) => {
      under.current?.abort();
      const controller = new AbortController();
      under.current = controller;
      setState({ name: "sending", file, sent: 0, isSlow: false });
      const answer = await sendFile({
        purpose,
        file,
        name: file.name,
        signal: controller.signal,
        onProgress: (sent) => {
          if (!controller.signal.aborted) {
            setState({ name: "sending", file, sent, isSlow: false });
          }
        },
      });
      if (controller.signal.aborted || answer.name === "cancelled") return;
      noteAnswer(answer.name === "failed" ? answer.error : undefined);
      if (answer.name === "failed") {
        setState({ name: "failed", file, failure: answer.failure });
      } else {
        setState({ name: "kept", file, kept: answer.file });
        onKept(answer.file);
      }
    },
    [purpose, noteAnswer, onKept],
  );

  function choose(file: File): void {
    under.current?.abort();
    const reason = check(file);
    if (reason === undefined) void send(file);
    else setState({ name: "unfit", file, reason });
  }

  return {
    state,
    choose,
    clear: () => {
      under.current?.abort();
      setState({ name: "empty" });
    },
    retry: () => {
      if (state.name === "failed") void send(state.file);
    },
  };
}

function useSlowness(state: UploadState, setState: (state: UploadState) => void): void {
  useEffect(() => {
    if (state.name !== "sending" || state.isSlow) return undefined;
    const timer = setTimeout(() => setState({ ...state, isSlow: true }), slowAfterMs);
    return () => clearTimeout(timer);
  }, [state, setState]);
}
