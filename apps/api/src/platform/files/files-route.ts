import { create as contentDisposition } from "content-disposition";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import sql from "sql-template-tag";
import { SessionCookie } from "../access/session-cookie.ts";
import { addPhoto, photoTarget } from "../attachments/add-photo.ts";
import { receivePhoto } from "../attachments/receive-photo.ts";
import { takePhoto } from "../attachments/take-photo.ts";
import type { Caller, UnitOfWork } from "../database/unit-of-work.ts";
import { badField, CodedError, notFound } from "../errors/coded-error.ts";
import { parseUuid } from "../graphql/parse-id.ts";
import { answerFault } from "./answer-fault.ts";
import { cleanFileName } from "./file-name.ts";
import { purposesByName, type FilePurpose } from "./file-purpose.ts";
import type { FileStore } from "./file-store.ts";
import { keepFile, type KeptFile } from "./keep-file.ts";
import { expired, keptBytes } from "./kept-bytes.ts";
import { receiveBody } from "./receive-body.ts";
import { receiveDocument } from "./receive-document.ts";
import { sendDocument } from "./send-document.ts";

export interface FileDeps {
  work: UnitOfWork;
  store: FileStore;
  purposes: readonly FilePurpose[];
  log: Logger;
  /** Milliseconds without a byte after which an upload is given up. */
  idleMs?: number;
}

interface Taken {
  name: string;
  size: number;
  sha256: string;
  gone: boolean;
}

/**
 * `POST /files/:purpose?name=…` takes a file as the plain body (a photo with `&record=…&key=…` is added
 * to that record, once for each key); `GET /files/:purpose/:id` gives one.
 * The session cookie and the purpose's permission decide, through the same door as every field; a
 * file elsewhere answers like one that does not exist.
 */
export async function addFiles(app: FastifyInstance, deps: FileDeps): Promise<void> {
  const purposes = purposesByName(deps.purposes);
  const purposeOf = (request: FastifyRequest) => {
    const purpose = purposes.get((request.params as { purpose: string }).purpose);
    if (purpose === undefined) throw notFound("purpose");
    return purpose;
  };
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
    scope.setErrorHandler(
      async (error, request, reply) => await answerFault(error, request, reply, deps.log),
    );
    scope.addHook("onSend", async (_, reply) => {
      void reply.header("cache-control", "no-store");
    });
    scope.post("/files/:purpose", { config: { longBody: true } }, async (request, reply) => {
      const file = await upload(deps, purposeOf(request), request, reply);
      return await reply.code(201).send(file);
    });
    scope.get("/files/:purpose/:id", { exposeHeadRoute: false }, async (request, reply) => {
      return await download(deps, purposeOf(request), request, reply);
    });
  });
}

async function upload(
  deps: FileDeps,
  purpose: FilePurpose,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<KeptFile> {
  const caller = callerOf(request, reply);
  const name = checkRequest(purpose, request);
  const target = purpose.photo && photoTarget(request.query);
  // before the first byte is taken: whoever may not is not kept waiting
  await deps.work.read(caller, purpose.permission, sql`select 1`);
  const { incoming, ...more } = await receive(deps, purpose, request);
  try {
    return await deps.work.write(caller, purpose.permission, async (tx) => {
      const post = await tx.row<{ office_id: number }>(
        sql`select office_id from staff.post where id = ${tx.postId}`,
      );
      if (post === undefined) throw notFound("purpose");
      const about = { purpose, name, officeId: post.office_id, ...more };
      const keep = async () => await keepFile(tx, incoming, about);
      return await (target === undefined ? keep() : addPhoto(tx, purpose, target, keep));
    });
  } finally {
    await incoming.discard();
  }
}

async function receive(deps: FileDeps, purpose: FilePurpose, request: FastifyRequest) {
  const { store, idleMs } = deps;
  if (purpose.document !== undefined) {
    const { mediaType, ...incoming } = await receiveDocument(
      store,
      request,
      purpose.mostBytes,
      idleMs,
    );
    return { incoming, mediaType };
  }
  if (purpose.photo === undefined) {
    return { incoming: await receiveBody(store, request, purpose.mostBytes, idleMs) };
  }
  const { width, height, ...incoming } = await receivePhoto(
    store,
    request,
    purpose.mostBytes,
    idleMs,
  );
  return { incoming, pixels: { width, height } };
}

/** The header is what keeps another site's form from sending: a browser asks before it adds one. */
function checkRequest(purpose: FilePurpose, request: FastifyRequest): string {
  if (!request.headers["apollo-require-preflight"]) {
    throw new CodedError("BAD_REQUEST", "Send the header apollo-require-preflight: true.");
  }
  if (!purpose.upload) throw notFound("purpose");
  const { name } = request.query as { name?: unknown };
  const clean = typeof name === "string" ? cleanFileName(name) : undefined;
  if (clean === undefined) throw badField("name", "REQUIRED", "Give the file's name.");
  return clean;
}

async function download(
  { work, store }: FileDeps,
  purpose: FilePurpose,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const id = parseUuid((request.params as { id: string }).id, "id");
  if (purpose.photo !== undefined) {
    const { seenWith } = purpose.photo;
    const photo = await takePhoto(work, callerOf(request, reply), { purpose, seenWith, id });
    const bytes = await keptBytes(store, photo.sha256);
    return await reply
      .header("content-disposition", "inline")
      .header("content-length", photo.size)
      .header("content-security-policy", "default-src 'none'; sandbox")
      .type("image/jpeg")
      .send(bytes);
  }
  if (purpose.document !== undefined) {
    const caller = callerOf(request, reply);
    return await sendDocument({ work, store }, purpose.document, { id, caller, request, reply });
  }
  const file = await work.write(callerOf(request, reply), purpose.permission, (tx) =>
    tx.row<Taken>(
      sql`select name, size, sha256, gone from platform.take_file(${id}, ${purpose.name})`,
    ),
  );
  if (file === undefined) throw notFound("id");
  if (file.gone) throw expired();
  const bytes = await keptBytes(store, file.sha256);
  return await reply
    .header("content-disposition", contentDisposition(file.name))
    .header("content-length", file.size)
    .header("content-security-policy", "default-src 'none'; sandbox")
    .type("application/octet-stream")
    .send(bytes);
}

function callerOf(request: FastifyRequest, reply: FastifyReply): Caller {
  return { token: new SessionCookie(request, reply).token, requestId: request.id };
}
