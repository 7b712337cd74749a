import type { Readable } from "node:stream";
import { CodedError } from "../errors/coded-error.ts";
import { FileMissing, type FileStore } from "./file-store.ts";

/** The bytes of a file whose row is known. @throws NOT_FOUND (`EXPIRED`) where they are gone */
export async function keptBytes(store: FileStore, sha256: string): Promise<Readable> {
  return await store.read(sha256).catch((error: unknown) => {
    throw error instanceof FileMissing ? expired() : error;
  });
}

export function expired(): CodedError {
  return new CodedError("NOT_FOUND", "This file was kept for a time and is gone. Make it again.", {
    fields: [{ path: "id", code: "EXPIRED", message: "The file has expired." }],
  });
}
