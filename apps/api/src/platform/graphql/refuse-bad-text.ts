import { badField } from "../errors/coded-error.ts";
import { limits } from "./limits.ts";

interface Place {
  value: unknown;
  path: string;
  depth: number;
}

/**
 * Refuses variables that cannot be stored as they were sent: text with U+0000 or half a character,
 * and values nested beyond all need. Walks without recursion, as the nesting is the client's.
 *
 * @throws BAD_USER_INPUT naming the variable and the place in it
 */
export function refuseBadText(variables: Readonly<Record<string, unknown>>): void {
  const places: Place[] = [{ value: variables, path: "", depth: 0 }];
  for (let at = places.pop(); at !== undefined; at = places.pop()) {
    const { value, path, depth } = at;
    if (typeof value === "string") checkText(value, path);
    if (typeof value !== "object" || value === null) continue;
    if (depth > limits.variableDepth) {
      throw badField(
        path,
        "TOO_DEEP",
        `A value may be nested ${limits.variableDepth} levels deep.`,
      );
    }
    for (const [key, inner] of Object.entries(value)) {
      const below = path === "" ? key : `${path}.${key}`;
      checkText(key, path);
      places.push({ value: inner, path: below, depth: depth + 1 });
    }
  }
}

/** @throws BAD_USER_INPUT naming the path */
export function checkText(text: string, path: string): void {
  if (text.includes("\0")) {
    throw badField(path, "CONTROL_CHARACTER", "This holds characters that cannot be shown.");
  }
  if (!text.isWellFormed()) {
    throw badField(path, "BROKEN_CHARACTER", "This holds a broken character.");
  }
}
