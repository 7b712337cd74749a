import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { CodedError, type ErrorCode } from "../errors/coded-error.ts";
import { describe, serverMistake } from "../errors/server-mistake.ts";

const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  STEP_REQUIRED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  TIMEOUT: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** Answers a fault in the shape of GraphQL's errors, so that a client reads both alike. */
export async function answerFault(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): Promise<FastifyReply> {
  const requestId = request.id;
  if (!(error instanceof CodedError)) {
    log.error({ requestId, bug: describe(error) }, "a file route met a bug");
    const extensions = { code: "INTERNAL_SERVER_ERROR", requestId };
    return await reply.code(500).send({ errors: [{ message: serverMistake, extensions }] });
  }
  const { http, ...extensions } = error.extensions as {
    code: ErrorCode;
    http?: { status: number };
  };
  return await reply
    .code(http?.status ?? statusOf[extensions.code])
    .send({ errors: [{ message: error.message, extensions: { ...extensions, requestId } }] });
}
