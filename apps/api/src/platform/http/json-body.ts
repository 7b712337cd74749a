import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";
import { CodedError } from "../errors/coded-error.ts";

/**
 * The only bodies are JSON in UTF-8: forms and plain text, which another site's page could send
 * without asking first, are not read at all.
 */
export function readJsonOnly(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser("error", "error");
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const bytes = body as Buffer;
    if (!isUtf8(bytes)) {
      done(new CodedError("BAD_REQUEST", "The body is not UTF-8.", { http: { status: 400 } }));
      return;
    }
    void parse(request, bytes.toString("utf8"), done);
  });
}
