import type { FastifyError, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { CodedError, type ErrorCode } from "../errors/coded-error.ts";
import { describe, serverMistake } from "../errors/server-mistake.ts";
import { limits } from "../graphql/limits.ts";

interface Answer {
  errors?: GraphQLFormattedError[];
}

/** Faults of a request that never reached GraphQL: what each is called, and what is said of it. */
const known: Record<string, { status: number; code: ErrorCode; message: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: "BAD_REQUEST",
    message: `The request is too large: at most ${limits.bodyBytes / 1024} KB. Send less at once.`,
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: "BAD_REQUEST",
    message: "Send the request as application/json.",
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    status: 400,
    code: "BAD_REQUEST",
    message: "The request has no body. Send a JSON object with a query.",
  },
  ERR_INVALID_URL: {
    status: 400,
    code: "BAD_REQUEST",
    message: "The Host header or the path is not valid.",
  },
};

/** The answer to a request that could not be handed to GraphQL; a bug is logged, and not shown. */
export function refusal(error: unknown, request: FastifyRequest): { status: number; body: Answer } {
  if (error instanceof CodedError) {
    const { http, code } = error.extensions as { http?: { status: number }; code: ErrorCode };
    return { status: http?.status ?? 400, body: answer(code, error.message) };
  }
  const { code, statusCode } = error as FastifyError;
  const found = known[code];
  if (found !== undefined) {
    return { status: found.status, body: answer(found.code, found.message) };
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, body: answer("BAD_REQUEST", "The request is not valid JSON.") };
  }
  request.log.error({ requestId: request.id, bug: describe(error) }, "a request met a bug");
  return {
    status: 500,
    body: answer("INTERNAL_SERVER_ERROR", serverMistake),
  };
}

function answer(code: ErrorCode, message: string): Answer {
  return { errors: [{ message, extensions: { code } }] };
}

/** Adds the request's id to the errors of an answer that was made before it was known. */
export function nameRequest(payload: unknown, requestId: string): unknown {
  if (typeof payload !== "string" || !payload.startsWith('{"errors":')) return payload;
  const body = JSON.parse(payload) as Answer;
  const errors = body.errors?.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return JSON.stringify({ ...body, errors });
}
