import { toFailure, type Failure, type RequestError } from "../graphql/failure.ts";

/** A file as the server keeps it. */
export type KeptFile = { readonly id: string; readonly name: string; readonly size: number };

export type FileSent =
  | { readonly name: "kept"; readonly file: KeptFile }
  | { readonly name: "failed"; readonly failure: Failure; readonly error: RequestError }
  | { readonly name: "cancelled" };

export type SendFileOptions = {
  /** What the file is for: the last word of the address. */
  purpose: string;
  file: Blob;
  name: string;
  /** The record a photo is added to, and the key under which it counts once. */
  after?: { readonly record: string; readonly key: string };
  signal?: AbortSignal;
  /** Told the bytes that have left, again and again. */
  onProgress?: (sentBytes: number) => void;
};

/**
 * Sends a file as the plain body of one request. XMLHttpRequest, because `fetch` does not tell how
 * far it has come; without a time limit, because a slow line is no fault. Never throws.
 */
export function sendFile({
  purpose,
  file,
  name,
  after,
  signal,
  onProgress,
}: SendFileOptions): Promise<FileSent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (error: RequestError) =>
      resolve({ name: "failed", failure: toFailure(error), error });
    request.open("POST", `/files/${purpose}?${new URLSearchParams({ name, ...after })}`);
    request.setRequestHeader("apollo-require-preflight", "true");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded }) => onProgress?.(loaded));
    request.addEventListener("error", () => fail({ graphQLErrors: [] }));
    request.addEventListener("abort", () => resolve({ name: "cancelled" }));
    request.addEventListener("load", () => {
      const answer = readAnswer(request.responseText);
      if (request.status === 201 && answer?.id) {
        resolve({ name: "kept", file: answer as KeptFile });
      } else fail({ graphQLErrors: answer?.errors ?? [], response: request.status });
    });
    signal?.addEventListener("abort", () => request.abort());
    if (signal?.aborted) resolve({ name: "cancelled" });
    else request.send(file);
  });
}

type Answer = Partial<KeptFile> & { errors?: RequestError["graphQLErrors"] };

/** What the server says; `null` for the page of some machine in between. */
function readAnswer(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}
