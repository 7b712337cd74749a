import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** What a signature covers: who sends what where, when, and once. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, as they stand in the request. */
  readonly path: string;
  /** Seconds since 1970. */
  readonly time: number;
  /** 16 to 64 letters and digits, never used before. */
  readonly nonce: string;
  readonly body: Uint8Array;
}

export interface SigningKey {
  readonly id: string;
  readonly secret: string;
}

export const signatureHeaders = {
  key: "x-wuzi-key",
  time: "x-wuzi-time",
  nonce: "x-wuzi-nonce",
  signature: "x-wuzi-signature",
} as const;

/**
 * HMAC-SHA-256 in hexadecimal over five lines: method, path, time, nonce, and the body's SHA-256. No
 * field can hold a line break, so no two requests have the same lines.
 */
export function signatureOf(request: SignedRequest, secret: string): string {
  const { method, path, time, nonce, body } = request;
  const hash = createHash("sha256").update(body).digest("hex");
  return createHmac("sha256", secret)
    .update([method.toUpperCase(), path, time, nonce, hash].join("\n"))
    .digest("hex");
}

/** The headers that a request is sent with. */
export function signedHeaders(request: SignedRequest, key: SigningKey): Record<string, string> {
  return {
    [signatureHeaders.key]: key.id,
    [signatureHeaders.time]: String(request.time),
    [signatureHeaders.nonce]: request.nonce,
    [signatureHeaders.signature]: signatureOf(request, key.secret),
  };
}

export type SignatureFault = "unsigned" | "wrong_key" | "stale" | "forged" | "replayed" | "busy";

/** What has been seen already. */
export interface NonceMemory {
  /** Whether it is new, and keeps it; `undefined` where nothing more can be kept. */
  firstUse(nonce: string, nowMs: number): boolean | undefined;
}

/** Seconds that clocks may differ, and after which a request is too old to be new. */
export const signatureWindow = 300;

/**
 * Whether a request is what the holder of the key sent, now, and for the first time. The nonce is
 * looked at last, so that only who holds the key can fill the memory of nonces.
 */
export function checkSignature(
  request: Pick<SignedRequest, "method" | "path" | "body">,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  key: SigningKey,
  nonces: NonceMemory,
  nowMs: number,
): SignatureFault | undefined {
  const [id, written, nonce, given] = [
    headers[signatureHeaders.key],
    headers[signatureHeaders.time],
    headers[signatureHeaders.nonce],
    headers[signatureHeaders.signature],
  ];
  if (!isText(id) || !isText(written) || !isText(nonce) || !isText(given)) return "unsigned";
  const shaped =
    /^\d{1,12}$/.test(written) && /^[\w-]{16,64}$/.test(nonce) && /^[\da-f]{64}$/.test(given);
  if (!shaped) return "unsigned";
  if (id !== key.id) return "wrong_key";
  const time = Number(written);
  if (Math.abs(nowMs / 1000 - time) > signatureWindow) return "stale";
  const wanted = signatureOf({ ...request, time, nonce }, key.secret);
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(wanted))) return "forged";
  const first = nonces.firstUse(nonce, nowMs);
  if (first === undefined) return "busy";
  return first ? undefined : "replayed";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
