import { createHash } from "node:crypto";
import { plainHeader } from "@wuzi/domain/registry/column-mapping";

/** Sheets with the same headers in the same places are read the same way. */
export function fingerprintOf(headers: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify(headers.map(plainHeader)))
    .digest("hex");
}
