import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import { badField } from "../errors/coded-error.ts";
import type { FileStore, IncomingFile } from "../files/file-store.ts";
import { receiveBytes } from "../files/receive-body.ts";
import { encodePhoto, PhotoRefused, type EncodedPhoto, type PhotoFault } from "./encode-photo.ts";
import { photoLimits } from "./photo-limits.ts";
import { Turns } from "./turns.ts";

/** A photo that has arrived and been made anew. */
export interface IncomingPhoto extends IncomingFile {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Photos unpacked at once: each may take some hundred megabytes for a moment. */
const turns = new Turns(2);

const sentences: Record<PhotoFault, string> = {
  NOT_A_PHOTO: "This is not a photo. Send a JPEG, PNG or WebP picture.",
  DAMAGED: "The photo is damaged or not whole. Take it again.",
  TOO_MANY_PIXELS: `The photo is too large. Send one of at most ${photoLimits.sentPixels / 1_000_000} million pixels.`,
};

/** @throws BAD_USER_INPUT for what is no photo, is damaged or too large, naming `file` */
export async function receivePhoto(
  store: FileStore,
  request: FastifyRequest,
  mostBytes: number,
  idleMs?: number,
): Promise<IncomingPhoto> {
  const sent = await receiveBytes(request, mostBytes, idleMs);
  const photo = await encodedPhoto(sent);
  const { width, height } = photo;
  const incoming = await store.receive(Readable.from([photo.bytes]), photoLimits.keptBytes);
  return { ...incoming, width, height };
}

/** @throws BAD_USER_INPUT as `receivePhoto` */
export async function encodedPhoto(sent: Buffer): Promise<EncodedPhoto> {
  try {
    return await turns.take(() => encodePhoto(sent));
  } catch (error) {
    if (!(error instanceof PhotoRefused)) throw error;
    throw badField("file", error.fault, sentences[error.fault]);
  }
}
