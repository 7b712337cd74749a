import { generateSync } from "otplib";
import { demoPassword, demoTotpSecret } from "../demo/demo-secrets.ts";
import { testMasterKey } from "./database.ts";

/** The one password of all demo accounts in tests. */
export const demoAccountPassword = demoPassword(testMasterKey);

/** The code that a demo administrator's app shows now, or one that comes `later` steps after it. */
export function demoCode(login: string, later = 0): string {
  return codeOf(demoTotpSecret(testMasterKey, login), later);
}

/**
 * The code of an authenticator app for a secret in base32. The server takes each step once and
 * forgives one step of drift, so a second proof at the same time takes the code of the next step.
 */
export function codeOf(secret: string, later = 0): string {
  const step = 30;
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + later * step });
}
