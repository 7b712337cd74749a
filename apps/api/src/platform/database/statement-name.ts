import { createHash } from "node:crypto";

const names = new Map<string, string>();
const mostNames = 2000;

/**
 * A short stable name for a statement: a named one is parsed and planned once a connection, not once
 * a request. `undefined` once there are too many, so that no connection's memory grows without end.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return undefined;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  names.set(text, name);
  return name;
}
