import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import { encodedPhoto } from "../attachments/receive-photo.ts";
import { badField } from "../errors/coded-error.ts";
import type { FileStore, IncomingFile } from "./file-store.ts";
import { mediaTypeOf, type MediaType } from "./media-type.ts";
import { receiveBytes } from "./receive-body.ts";

/** A file that is handed out as what it is. */
export interface IncomingDocument extends IncomingFile {
  readonly mediaType: MediaType;
}

/**
 * Takes a file that will be heard, read or looked at: known by its first bytes, pictures made anew.
 *
 * @throws BAD_USER_INPUT for what is nothing of the kind, is damaged or too large, naming `file`
 */
export async function receiveDocument(
  store: FileStore,
  request: FastifyRequest,
  mostBytes: number,
  idleMs?: number,
): Promise<IncomingDocument> {
  const sent = await receiveBytes(request, mostBytes, idleMs);
  const type = mediaTypeOf(sent);
  if (type === undefined) {
    throw badField(
      "file",
      "NOT_A_DOCUMENT",
      "Send audio (MP3, M4A, WAV, Ogg), a PDF or a picture (JPEG, PNG, WebP).",
    );
  }
  const isPicture = type.startsWith("image/");
  const bytes = isPicture ? (await encodedPhoto(sent)).bytes : sent;
  const incoming = await store.receive(Readable.from([bytes]), mostBytes);
  return { ...incoming, mediaType: isPicture ? "image/jpeg" : type };
}
