import { pino, type Level, type Logger } from "pino";
import { LogOutlet } from "./log-outlet.ts";

const urgent = pino.levels.values["warn" satisfies Level] ?? 40;

/**
 * Structured lines on standard output, one a request or an incident: ordinary ones together, whatever
 * is a warning or worse at once, and everything when the process ends, also by a bug.
 */
export function createLog(level: string): Logger {
  const outlet = new LogOutlet();
  process.once("exit", () => outlet.close());
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["req.headers.cookie", "req.headers.authorization"],
      hooks: {
        logMethod(given, method, severity) {
          method.apply(this, given);
          if (severity >= urgent) outlet.flush();
        },
      },
    },
    outlet,
  );
}
