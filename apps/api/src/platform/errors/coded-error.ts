import { GraphQLError } from "graphql";

/**
 * Codes that clients may rely on. Beside them `extensions.code` only ever holds the codes of GraphQL
 * itself, for documents that cannot be run: GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED,
 * OPERATION_RESOLUTION_FAILURE, PERSISTED_QUERY_NOT_SUPPORTED.
 */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "STEP_REQUIRED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "BAD_REQUEST"
  | "CONFLICT"
  | "RATE_LIMITED"
  | "UNAVAILABLE"
  | "TIMEOUT"
  | "INTERNAL_SERVER_ERROR";

/** One wrong input: its path as the client sent it, a stable word, and a sentence. */
export interface FieldFault {
  path: string;
  code: string;
  message: string;
}

/** A fault of access, identity or input that the client is told about. */
export class CodedError extends GraphQLError {
  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code } });
  }
}

export function unauthenticated(): CodedError {
  return new CodedError("UNAUTHENTICATED", "Sign in first.");
}

/** `step`: what the session still owes: `second_factor`, `password_change` or `enrolment`. */
export function stepRequired(step: string): CodedError {
  return new CodedError("STEP_REQUIRED", "Finish signing in first.", { step });
}

/** `reason`: `no_post` (no post is held today) or `not_granted` (the acting post may not). */
export function forbidden(reason: string): CodedError {
  const message =
    reason === "no_post" ? "You hold no post today." : "Your acting post may not do this.";
  return new CodedError("FORBIDDEN", message, { reason });
}

/** An id outside the actor's scope answers exactly like one that does not exist. */
export function notFound(path: string): CodedError {
  return new CodedError("NOT_FOUND", "There is nothing with this id that you may see.", {
    fields: [{ path, code: "NOT_FOUND", message: "Not found." }],
  });
}

export function badInput(fields: FieldFault[]): CodedError {
  return new CodedError("BAD_USER_INPUT", fields[0]?.message ?? "The input is not valid.", {
    fields,
  });
}

export function badField(path: string, code: string, message: string): CodedError {
  return badInput([{ path, code, message }]);
}

/**
 * Somebody else changed the record first; `currentVersion` is what the client should look at.
 * @param more what the record is now and who changed it, where the client shows both side by side
 */
export function staleVersion(path: string, currentVersion: number, more: object = {}): CodedError {
  return new CodedError("CONFLICT", "Somebody changed this in the meantime.", {
    ...more,
    currentVersion,
    fields: [{ path, code: "STALE_VERSION", message: "Somebody changed this in the meantime." }],
  });
}

export function rateLimited(retryAfterSeconds: number): CodedError {
  return new CodedError("RATE_LIMITED", `Try again in ${retryAfterSeconds} seconds.`, {
    retryAfterSeconds,
  });
}

export function unavailable(
  message = "What the server needs (its database or file store) cannot be reached. Try again in a moment.",
): CodedError {
  return new CodedError("UNAVAILABLE", message, { http: { status: 503 } });
}

/** The disk is full: what is kept can be read, nothing new is kept. `reason`: `no_room`. */
export function noRoom(): CodedError {
  return new CodedError(
    "UNAVAILABLE",
    "The server has no room to keep this. Tell whoever runs it.",
    {
      reason: "no_room",
      http: { status: 507 },
    },
  );
}

/** Whether somebody has to make room before this can be done. */
export function isNoRoom(error: CodedError): boolean {
  return error.extensions["reason"] === "no_room";
}
