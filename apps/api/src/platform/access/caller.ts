import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../database/unit-of-work.ts";
import { CodedError } from "../errors/coded-error.ts";
import { bearerKey } from "./client-key.ts";
import type { KeyRate } from "./key-rate.ts";
import { SessionCookie } from "./session-cookie.ts";

/** Whose request it is, as far as the request says: a person's cookie or a client's key, never both. */
export function callerOf(request: FastifyRequest, cookie: SessionCookie): Caller {
  const token = bearerKey(request.headers.authorization) ?? cookie.token;
  return { token, requestId: request.id };
}

/**
 * What a request with a key must keep to, before anything of it is read.
 *
 * @throws BAD_REQUEST beside a session cookie, RATE_LIMITED when the key asks too often
 */
export function admitKey(request: FastifyRequest, reply: FastifyReply, rate: KeyRate): void {
  const key = bearerKey(request.headers.authorization);
  if (key === undefined) return;
  if (new SessionCookie(request, reply).token !== undefined) {
    throw new CodedError("BAD_REQUEST", "Send a session cookie or a client key, not both.");
  }
  const wait = rate.take(key, performance.now());
  if (wait > 0) {
    void reply.header("retry-after", wait);
    const message = `Try again in ${wait} seconds.`;
    throw new CodedError("RATE_LIMITED", message, { http: { status: 429 } });
  }
  // no browser adds a key by itself: there is nothing to forge
  request.headers["apollo-require-preflight"] = "true";
}
