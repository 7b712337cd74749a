import { createHash, hkdfSync } from "node:crypto";

/**
 * The key that goes with one request to issue one: 256 bits that follow from the server's key and the
 * request's, so that a request sent twice shows the same key and nobody keeps it. The database knows
 * keys by this shape as well: `access.is_client_key`.
 */
export function newClientKey(masterKey: Buffer, requestKey: string): string {
  const bytes = hkdfSync("sha256", masterKey, requestKey, "wuzi client key", 32);
  return `wuzi_${Buffer.from(bytes).toString("base64url")}`;
}

/** What is kept of a key. */
export function hashOfKey(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

/** Whether a token is an integrator's key and not a person's session. */
export function isClientKey(token: string | undefined): boolean {
  return token !== undefined && /^wuzi_[\w-]{43}$/.test(token);
}

/** The key in an Authorization header; anything else in it is nobody. */
export function bearerKey(authorization: string | undefined): string | undefined {
  const key = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
  return isClientKey(key) ? key : undefined;
}
