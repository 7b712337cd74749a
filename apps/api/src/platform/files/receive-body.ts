import type { FastifyRequest } from "fastify";
import { badField, CodedError, noRoom } from "../errors/coded-error.ts";
import { FileTooLarge, type FileStore, type IncomingFile } from "./file-store.ts";

const defaultIdleMs = 30_000;

/**
 * Takes the body of a request into the store.
 *
 * @throws BAD_USER_INPUT (status 413) for more bytes than allowed: at once where the length is
 *   announced, else at the first byte too many; UNAVAILABLE (507) when the disk is full
 */
export async function receiveBody(
  store: FileStore,
  request: FastifyRequest,
  mostBytes: number,
  idleMs = defaultIdleMs,
): Promise<IncomingFile> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw tooLarge(mostBytes);
  try {
    const incoming = await store.receive(punctual(request, idleMs), mostBytes);
    if (incoming.size > 0) return incoming;
    await incoming.discard();
  } catch (error) {
    throw translated(error, mostBytes);
  }
  throw badField("file", "EMPTY", "The file is empty.");
}

/**
 * Takes the body of a request into memory: for what is small and made anew before it is kept.
 *
 * @throws as `receiveBody`
 */
export async function receiveBytes(
  request: FastifyRequest,
  mostBytes: number,
  idleMs = defaultIdleMs,
): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw tooLarge(mostBytes);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of punctual(request, idleMs)) {
      size += piece.length;
      if (size > mostBytes) throw tooLarge(mostBytes);
      pieces.push(piece);
    }
  } catch (error) {
    throw translated(error, mostBytes);
  }
  if (size === 0) throw badField("file", "EMPTY", "The file is empty.");
  return Buffer.concat(pieces);
}

/** The body's pieces. A sender who falls silent is cut off; one who is refused still gets an answer. */
async function* punctual(request: FastifyRequest, idleMs: number): AsyncGenerator<Uint8Array> {
  const { raw } = request;
  const timer = setTimeout(() => raw.destroy(), idleMs);
  try {
    for await (const chunk of raw.iterator({ destroyOnReturn: false })) {
      timer.refresh();
      yield chunk as Uint8Array;
    }
  } finally {
    clearTimeout(timer);
  }
}

function translated(error: unknown, mostBytes: number): unknown {
  if (error instanceof FileTooLarge) return tooLarge(mostBytes);
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return noRoom();
  }
  // the sender has gone: nobody reads the answer, and it is no fault of the server's
  if (code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE") {
    return new CodedError("BAD_USER_INPUT", "The file did not arrive whole. Send it again.");
  }
  return error;
}

function tooLarge(mostBytes: number): CodedError {
  const message = `The file is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB. Split it and send the parts.`;
  return new CodedError("BAD_USER_INPUT", message, {
    http: { status: 413 },
    fields: [{ path: "file", code: "TOO_LARGE", message }],
  });
}
