import { randomBytes, randomInt } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";

/** argon2id's own number in the package's ambient enum. */
const argon2id = 2;

/** OWASP's first recommendation for argon2id: 46 MiB, one pass, one lane. */
export const currentCost = "m=47104,t=1,p=1";

export interface PasswordProof {
  salt: Buffer;
  cost: string;
  digest: Buffer;
}

/**
 * The argon2id digest that proves a password. The database keeps only its sha256, so neither the
 * row nor a query of it can sign anybody in.
 */
export async function digestOf(password: string, salt: Buffer, cost: string): Promise<Buffer> {
  const parameter = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(cost)?.[1]);
  return await hashRaw(password.normalize("NFKC"), {
    algorithm: argon2id,
    salt,
    memoryCost: parameter("m"),
    timeCost: parameter("t"),
    parallelism: parameter("p"),
    outputLen: 32,
  });
}

/** A proof for a password that is being set. */
export async function newProof(password: string): Promise<PasswordProof> {
  const salt = randomBytes(16);
  return { salt, cost: currentCost, digest: await digestOf(password, salt, currentCost) };
}

const readable = "abcdefghjkmnpqrstuvwxyz23456789";

/** A one-time password that can be read out over the phone: 4 groups of 4, about 79 bits. */
export function oneTimePassword(): string {
  const group = () =>
    Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
