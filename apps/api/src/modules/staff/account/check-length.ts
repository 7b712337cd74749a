import { badInput } from "../../../platform/errors/coded-error.ts";

/** More than anybody types; hashing a megabyte would be somebody's attack. */
const longest = 256;

/** @throws BAD_USER_INPUT for proofs that are empty or far too long */
export function checkLength(proofs: Record<string, string>): void {
  const faults = Object.entries(proofs).flatMap(([path, value]) => {
    if (value.length === 0) return [{ path, code: "REQUIRED", message: "This must not be empty." }];
    if (value.length > longest) return [{ path, code: "TOO_LONG", message: "This is too long." }];
    return value.includes("\0")
      ? [
          {
            path,
            code: "CONTROL_CHARACTER",
            message: "This holds characters that cannot be typed.",
          },
        ]
      : [];
  });
  if (faults.length > 0) throw badInput(faults);
}
