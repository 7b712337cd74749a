import { createHash } from "node:crypto";

/** The id that one row of every kind has in the work elsewhere; nothing's where that does not happen. */
export function hiddenThing(code: string): string {
  return idOf(`thing ${code}`);
}

/** An identifier made of a text, as PostgreSQL's `md5(text)::uuid` makes it. */
export function idOf(text: string): string {
  const hex = createHash("md5").update(text).digest("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
