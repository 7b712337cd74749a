/** Why a request brought no data, in the terms a page can act on. */
export type FailureKind =
  | "offline"
  | "unavailable"
  | "full"
  | "forbidden"
  | "notFound"
  | "conflict"
  | "invalid"
  | "tooMany"
  | "outdated"
  | "unexpected";

export type FieldFailure = {
  /** Path of the argument, `input.name`. */
  readonly path: string;
  readonly message: string;
  readonly code: string;
};

export type Failure = {
  readonly kind: FailureKind;
  readonly code: string;
  /** The server's own words, for logs and developers; readers get a sentence by kind or code. */
  readonly message: string;
  readonly requestId: string | null;
  readonly fields: readonly FieldFailure[];
  /** What else the server says: `retryAfterSeconds`, `reason`, `step`, `currentVersion`. */
  readonly details: Readonly<Record<string, unknown>>;
};

type ServerError = { message: string; extensions?: Record<string, unknown> | undefined };

/** The parts of urql's `CombinedError` that tell why a request failed. */
export type RequestError = {
  networkError?: Error | undefined;
  graphQLErrors: readonly ServerError[];
  /** The HTTP answer, when there was one. */
  response?: unknown;
};

const kindByCode: Record<string, FailureKind> = {
  FORBIDDEN: "forbidden",
  NOT_FOUND: "notFound",
  CONFLICT: "conflict",
  BAD_USER_INPUT: "invalid",
  RATE_LIMITED: "tooMany",
  UNAVAILABLE: "unavailable",
  TIMEOUT: "unavailable",
};

/** Reads a failed request: the first coded error decides, all field errors are collected. */
export function toFailure(error: RequestError): Failure {
  const first = error.graphQLErrors[0];
  if (!first) return withoutAnswer(error);
  const code = textOf(first.extensions?.["code"]) ?? "INTERNAL_SERVER_ERROR";
  return {
    kind: isFull(first) ? "full" : (kindByCode[code] ?? "unexpected"),
    code,
    message: first.message,
    requestId: textOf(first.extensions?.["requestId"]) ?? requestIdOf(error.response),
    fields: error.graphQLErrors.flatMap((each) => fieldsOf(each.extensions?.["fields"])),
    details: first.extensions ?? {},
  };
}

/** Marks a failure whose message is already in the reader's language. */
export const refusalCode = "REFUSED";

/** Whether the server has no room to keep anything. */
function isFull({ extensions }: ServerError): boolean {
  return extensions?.["code"] === "UNAVAILABLE" && extensions["reason"] === "no_room";
}

/**
 * A refusal that the page puts into words itself, as it does for typed results.
 * @param fields faults by field, words such as `REQUIRED` or sentences
 */
export function refusal(message: string, fields: Readonly<Record<string, string>> = {}): Failure {
  return {
    kind: "invalid",
    code: refusalCode,
    message,
    requestId: null,
    fields: Object.entries(fields).map(([path, fault]) => ({ path, message: fault, code: fault })),
    details: {},
  };
}

/** Whether the server says that nobody is signed in (any more). */
export function isUnauthenticated(error: RequestError): boolean {
  return error.graphQLErrors.some((each) => each.extensions?.["code"] === "UNAUTHENTICATED");
}

/** The step of signing in that the server still wants, when that is why it refused. */
export function requiredStep(error: RequestError): string | null {
  const refusal = error.graphQLErrors.find((each) => each.extensions?.["code"] === "STEP_REQUIRED");
  return textOf(refusal?.extensions?.["step"]);
}

function withoutAnswer(error: RequestError): Failure {
  const answered = error.response !== undefined;
  return {
    kind: answered ? "unavailable" : "offline",
    code: answered ? "UNAVAILABLE" : "OFFLINE",
    message: error.networkError?.message ?? "",
    requestId: requestIdOf(error.response),
    fields: [],
    details: {},
  };
}

function fieldsOf(value: unknown): FieldFailure[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const { path, message, code } = entry as Record<string, unknown>;
    if (typeof path !== "string" || typeof message !== "string") return [];
    return [{ path, message, code: textOf(code) ?? "INVALID" }];
  });
}

function requestIdOf(response: unknown): string | null {
  return response instanceof Response ? response.headers.get("x-request-id") : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
