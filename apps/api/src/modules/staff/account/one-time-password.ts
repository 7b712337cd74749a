import { hkdfSync } from "node:crypto";

const readable = "abcdefghjkmnpqrstuvwxyz23456789";

/** Days in which a one-time password must be used. */
export const oneTimeDays = 7;

/**
 * The password that goes with one request. It follows from the server's key and the request's key,
 * so that the same request gives the same password without anybody keeping it. Four groups of four
 * characters: about 79 bits, and it can be read out over the phone.
 */
export function oneTimePassword(masterKey: Buffer, requestKey: string): string {
  const bytes = Buffer.from(
    hkdfSync("sha256", masterKey, requestKey, "wuzi one-time password", 16 * 4),
  );
  // 32 bits a character make the bias of the remainder vanish
  const letters = Array.from(
    { length: 16 },
    (_, i) => readable[bytes.readUInt32BE(i * 4) % readable.length],
  );
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join("")).join("-");
}
