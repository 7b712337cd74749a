/**
 * A failure the person at the keyboard can act on. Its message is one or two plain sentences:
 * what happened and what to do. It is printed alone, without a stack.
 */
export class PlainError extends Error {
  override readonly name = "PlainError";
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The system's code of a failed call ("ENOENT", "EACCES", …), if it has one. */
export function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string"
    ? thrown.code
    : undefined;
}
