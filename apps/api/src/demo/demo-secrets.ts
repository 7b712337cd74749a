import { hkdfSync } from "node:crypto";
import { oneTimePassword } from "../modules/staff/account/one-time-password.ts";

/** The one password of all demo accounts of this installation: it follows from its master key. */
export function demoPassword(masterKey: Buffer): string {
  return oneTimePassword(masterKey, "demo accounts");
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The second factor's secret of a demo administrator, 160 bits in base32. */
export function demoTotpSecret(masterKey: Buffer, login: string): string {
  const bytes = Buffer.from(hkdfSync("sha256", masterKey, login, "wuzi demo second factor", 32));
  return Array.from(bytes, (byte) => base32[byte % 32]).join("");
}
