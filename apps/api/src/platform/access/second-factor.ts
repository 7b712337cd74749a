import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from "node:crypto";
import { generateSecret, generateURI, verify } from "otplib";

const issuer = "五字 Wuzi";
/** Seconds of clock drift forgiven on either side: one step. */
const tolerance = 30;
const recoveryCodeCount = 10;

/** A new secret and the address that an authenticator app reads from the QR code. */
export function newSecret(login: string): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer, label: login, secret }) };
}

/** The time step that a code belongs to, or `undefined` when it is wrong or was used before. */
export async function stepOf(
  secret: string,
  code: string,
  lastStep: number,
): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined;
  const result = await verify({
    secret,
    token: code,
    epochTolerance: tolerance,
    ...(lastStep > 0 ? { afterTimeStep: lastStep } : {}),
  });
  return result.valid && "timeStep" in result ? result.timeStep : undefined;
}

/** AES-256-GCM: nonce, tag, text. `context` binds the secret to its account. */
export function sealSecret(masterKey: Buffer, secret: string, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", masterKey, nonce).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @throws when the key, the account or the bytes are not the ones that were sealed */
export function openSecret(masterKey: Buffer, sealed: Buffer, context: string): string {
  const decipher = createDecipheriv("aes-256-gcm", masterKey, sealed.subarray(0, 12))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}

const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Ten codes, each good once, about 49 bits each; only their hashes are kept. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const code = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join("");
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

export function verifierOf(recoveryCode: string): Buffer {
  return createHash("sha256").update(recoveryCode).digest();
}

/** Undoes what people add when they copy a code by hand. */
export function cleanRecoveryCode(typed: string): string {
  const bare = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "");
  return `${bare.slice(0, 5)}-${bare.slice(5)}`;
}
