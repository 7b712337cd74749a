import { expect, test } from "vitest";
import { translateDatabaseError } from "./database-error.ts";

const fault = (message: string, code?: string) => Object.assign(new Error(message), { code });
const codeOf = (error: unknown) =>
  (error as { extensions?: { code?: string } }).extensions?.code ?? "not translated";

test.each([
  [fault("not signed in", "WZ001"), "UNAUTHENTICATED"],
  [fault("not_granted", "WZ002"), "FORBIDDEN"],
  [fault("second_factor", "WZ003"), "STEP_REQUIRED"],
  [fault("240", "WZ005"), "RATE_LIMITED"],
  [fault("canceling statement due to statement timeout", "57014"), "TIMEOUT"],
  [fault("connect ECONNREFUSED", "ECONNREFUSED"), "UNAVAILABLE"],
  [fault("terminating connection due to administrator command", "57P01"), "UNAVAILABLE"],
  [fault("the database system is starting up", "57P03"), "UNAVAILABLE"],
  [fault("sorry, too many clients already", "53300"), "UNAVAILABLE"],
  [fault("timeout exceeded when trying to connect"), "UNAVAILABLE"],
  [fault("Connection terminated unexpectedly"), "UNAVAILABLE"],
  [fault("Cannot call write after a stream was destroyed", "ERR_STREAM_DESTROYED"), "UNAVAILABLE"],
  [fault("write after end", "ERR_STREAM_WRITE_AFTER_END"), "UNAVAILABLE"],
  [fault("getaddrinfo EAI_AGAIN db", "EAI_AGAIN"), "UNAVAILABLE"],
  [fault("connect EHOSTUNREACH", "EHOSTUNREACH"), "UNAVAILABLE"],
  [fault("server conn crashed?", "08P01"), "UNAVAILABLE"],
  [fault("Cannot use a pool after calling end on the pool"), "UNAVAILABLE"],
  [fault("deadlock detected", "40P01"), "UNAVAILABLE"],
  [fault("could not serialize access", "40001"), "UNAVAILABLE"],
  [fault("could not extend file: No space left on device", "53100"), "UNAVAILABLE"],
  // a field that may only read and writes is a bug of ours, and told as one
  [fault("cannot execute INSERT in a read-only transaction", "25006"), "not translated"],
  [fault("division by zero", "22012"), "not translated"],
  [fault("anything else"), "not translated"],
])("%s is %s", (error, code) => {
  expect(codeOf(translateDatabaseError(error))).toBe(code);
});

test("what a wrapper hides is seen", () => {
  const wrapped = Object.assign(new Error("query failed"), { driverError: fault("", "57P01") });
  expect(codeOf(translateDatabaseError(wrapped))).toBe("UNAVAILABLE");
});
