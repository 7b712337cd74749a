import { hkdfSync } from "node:crypto";
import { openSecret, sealSecret } from "../../../platform/access/second-factor.ts";

const mark = "sealed:";

/** A key for this alone. */
function keyOf(masterKey: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", masterKey, "", "wuzi phone of staff", 32));
}

/** A member's phone as the database keeps it: bound to the login, so that it opens nowhere else. */
export function sealPhone(masterKey: Buffer, login: string, phone: string): string {
  return mark + sealSecret(keyOf(masterKey), phone, login).toString("base64");
}

/**
 * What was sealed; what stands open from before as it is.
 * @throws where it was sealed under another master key or for somebody else
 */
export function openPhone(masterKey: Buffer, login: string, kept: string): string {
  if (!kept.startsWith(mark)) return kept;
  return openSecret(keyOf(masterKey), Buffer.from(kept.slice(mark.length), "base64"), login);
}
