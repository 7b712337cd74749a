import {
  CodedError,
  forbidden,
  noRoom,
  rateLimited,
  stepRequired,
  unauthenticated,
  unavailable,
} from "./coded-error.ts";

/** What pg attaches to an error that the server raised. */
export interface ServerFault extends Error {
  code?: string;
  constraint?: string;
  driverError?: ServerFault;
}

/** The server's own fault inside whatever the driver or TypeORM wrapped round it. */
export function serverFault(error: unknown): ServerFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const fault = error as ServerFault;
  return fault.driverError ?? fault;
}

/** Deadlocks and serialisation failures: the same command may simply run again. */
export function isRetryable(error: unknown): boolean {
  const code = serverFault(error)?.code;
  return code === "40001" || code === "40P01";
}

/** Whether the error is the violation of this named constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return serverFault(error)?.constraint === constraint;
}

/** What the driver says without a code; the last as the server stops. */
const awayWords =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Cannot use a pool after calling end/;

const awayCodes = new Set([
  "EAI_AGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTDOWN",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  // what Node says where a statement meets a connection that has just gone
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
  "57P01",
  "57P02",
  "57P03",
  "57P04",
  "57P05",
  "53300",
  "08000",
  "08001",
  "08003",
  "08004",
  "08006",
  "08007",
  // a proxy's word for a server behind it that has gone
  "08P01",
]);

/**
 * Access refusals, an absent database and a deadlock that came again and again become coded errors;
 * everything else stays what it is.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof CodedError) return error;
  const fault = serverFault(error);
  switch (fault?.code) {
    case "WZ001":
      return unauthenticated();
    case "WZ002":
      return forbidden(fault.message);
    case "WZ003":
      return stepRequired(fault.message);
    case "WZ005":
      return rateLimited(Number(fault.message));
    case "57014":
      return new CodedError("TIMEOUT", "This took too long and was stopped. Ask for less at once.");
    case "40001":
    case "40P01":
      return unavailable("Others changed the same at once. Try again in a moment.");
    case "53100":
      return noRoom();
    default:
      return isAway(fault) ? unavailable() : error;
  }
}

function isAway(fault: ServerFault | undefined): boolean {
  if (fault === undefined) return false;
  if (fault.code !== undefined && awayCodes.has(fault.code)) return true;
  return awayWords.test(fault.message);
}
