import { create as contentDisposition } from "content-disposition";
import type { FastifyReply, FastifyRequest } from "fastify";
import sql, { raw } from "sql-template-tag";
import type { Caller, UnitOfWork } from "../database/unit-of-work.ts";
import { CodedError, notFound } from "../errors/coded-error.ts";
import { askedBytes, partOf } from "./byte-range.ts";
import type { FilePurpose } from "./file-purpose.ts";
import type { FileStore } from "./file-store.ts";
import { keptBytes } from "./kept-bytes.ts";

interface Asked {
  id: string;
  caller: Caller;
  request: FastifyRequest;
  reply: FastifyReply;
}

interface Document {
  name: string;
  size: number;
  sha256: string;
  type: string;
}

/**
 * A published file of a record in sight: inline where a page shows or plays it, in parts where a
 * player asks for parts. Phones of one maker play nothing that is not given in parts.
 */
export async function sendDocument(
  { work, store }: { work: UnitOfWork; store: FileStore },
  { seenWith, found }: NonNullable<FilePurpose["document"]>,
  { id, caller, request, reply }: Asked,
): Promise<FastifyReply> {
  const [file] = await work.read<Document>(
    caller,
    seenWith,
    sql`select f.name, f.size, f.sha256, f.media_type as type from ${raw(found)}(${id}::uuid) f`,
  );
  if (file === undefined) throw notFound("id");
  const etag = `"${file.sha256}"`;
  const asked = askedBytes(file.size, request.headers, etag);
  if (asked === "none") throw behindTheEnd(reply, file.size);
  const bytes = await keptBytes(store, file.sha256);
  const type = file.type.startsWith("application/") ? "attachment" : "inline";
  void reply
    .header("accept-ranges", "bytes")
    .header("etag", etag)
    .header("content-disposition", contentDisposition(file.name, { type }))
    .header("content-security-policy", "default-src 'none'; sandbox")
    .type(file.type);
  if (asked === "all") return await reply.header("content-length", file.size).send(bytes);
  const { start, end } = asked;
  return await reply
    .code(206)
    .header("content-range", `bytes ${start}-${end}/${file.size}`)
    .header("content-length", end - start + 1)
    .send(partOf(bytes, asked));
}

function behindTheEnd(reply: FastifyReply, size: number): CodedError {
  void reply.header("content-range", `bytes */${size}`);
  return new CodedError("BAD_REQUEST", `The file ends at byte ${size - 1}.`, {
    http: { status: 416 },
  });
}
