import { pino, type Level, type Logger } from "pino";

/** Bytes that are collected before a line goes out, and milliseconds after which it does anyhow. */
const collected = { minLength: 4096, periodicFlush: 200 };

const urgent = pino.levels.values["warn" satisfies Level] ?? 40;

/**
 * Structured lines on standard output, one a request or an incident. A write for each request would
 * be a good part of a small one's cost: ordinary lines go out together, whatever is a warning or
 * worse at once, and everything when the process ends, also by a bug.
 */
export function createLog(level: string): Logger {
  const destination = pino.destination({ fd: 1, sync: true, ...collected });
  process.once("exit", () => destination.flushSync());
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["req.headers.cookie", "req.headers.authorization"],
      hooks: {
        logMethod(given, method, severity) {
          method.apply(this, given);
          if (severity >= urgent) destination.flushSync();
        },
      },
    },
    destination,
  );
}
