import { randomBytes } from "node:crypto";
import type { SignInStage } from "@wuzi/domain/staff/sign-in-stage";
import type { Pool } from "pg";
import type { Caller } from "../database/unit-of-work.ts";
import { rateLimited, unauthenticated } from "../errors/coded-error.ts";
import { translateDatabaseError } from "../errors/database-error.ts";
import type { Origin } from "./context.ts";
import { digestOf } from "./password.ts";
import { cleanRecoveryCode, openSecret, stepOf } from "./second-factor.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** What stands between the person and their work, or that nothing does. */
export type Stage = SignInStage;

/** `undefined`: login and password do not go together; nothing more is said. */
export type SignInOutcome = Stage | undefined;

/** 32 random bytes: the name of a session that only its holder knows. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The few things that may happen before anybody is signed in. */
export class SignInDoor {
  readonly #pool: Pool;
  readonly #masterKey: Buffer;
  readonly #cookie: SessionCookie;
  readonly #origin: Origin;

  constructor(pool: Pool, masterKey: Buffer, cookie: SessionCookie, origin: Origin) {
    this.#pool = pool;
    this.#masterKey = masterKey;
    this.#cookie = cookie;
    this.#origin = origin;
  }

  get masterKey(): Buffer {
    return this.#masterKey;
  }

  /** Sends the browser a new token, after a step that must not keep the old one. */
  keep(token: string): void {
    this.#cookie.set(token);
  }

  /** @throws RATE_LIMITED while the login or the address is delayed */
  async signIn(caller: Caller, login: string, password: string): Promise<SignInOutcome> {
    const name = login.normalize("NFKC").trim().toLowerCase();
    const challenge = await this.#row<{ salt: Buffer; cost: string }>(
      "select salt, cost from access.sign_in_challenge($1)",
      [name],
    );
    const digest = await digestOf(password, challenge.salt, challenge.cost);
    const token = newToken();
    const answer = await this.#row<{ outcome: string; retry_after: number }>(
      "select outcome, retry_after from access.sign_in($1, $2, $3, $4, $5, $6)",
      [name, digest, token, this.#origin.address, this.#origin.userAgent, caller.requestId],
    );
    return this.#settle(answer, token);
  }

  /**
   * Proves the second factor by a code of the app or by a recovery code.
   * @returns `undefined` when it is wrong or used up
   */
  async secondFactor(caller: Caller, code: string): Promise<SignInOutcome> {
    const token = caller.token ?? refuse();
    const challenge = await this.#row<{ staff: string; secret: Buffer; last_step: string }>(
      "select staff, secret, last_step from access.totp_challenge($1)",
      [token],
    );
    const typed = code.normalize("NFKC").replaceAll(/[\s-]/g, "");
    const isAppCode = /^\d{6}$/.test(typed);
    const step =
      isAppCode && challenge.secret
        ? await stepOf(
            openSecret(this.#masterKey, challenge.secret, challenge.staff),
            typed,
            Number(challenge.last_step),
          )
        : undefined;
    const fresh = newToken();
    const answer = await this.#row<{ outcome: string; retry_after: number }>(
      "select outcome, retry_after from access.second_factor($1, $2, $3, $4, $5)",
      [token, fresh, step ?? null, isAppCode ? null : cleanRecoveryCode(code), caller.requestId],
    );
    return this.#settle(answer, fresh);
  }

  /** Ends this session, or all of the person's. Signing out twice is fine. */
  async signOut(caller: Caller, everywhere: boolean): Promise<number> {
    this.#cookie.clear();
    if (caller.token === undefined) return 0;
    try {
      const { ended } = await this.#row<{ ended: number }>(
        "select access.sign_out($1, $2, $3) as ended",
        [caller.token, everywhere, caller.requestId],
      );
      return ended;
    } catch (error) {
      if (isUnauthenticated(error)) return 0;
      throw error;
    }
  }

  /** Whether the caller may see schema details: a session past its second factor. */
  async isLive(caller: Caller): Promise<boolean> {
    if (caller.token === undefined) return false;
    const { live } = await this.#row<{ live: boolean }>("select access.is_live($1) as live", [
      caller.token,
    ]);
    return live;
  }

  #settle(answer: { outcome: string; retry_after: number }, token: string): SignInOutcome {
    if (answer.outcome === "locked") throw rateLimited(answer.retry_after);
    if (answer.outcome === "refused") return undefined;
    this.#cookie.set(token);
    return answer.outcome as Stage;
  }

  async #row<Row>(text: string, values: unknown[]): Promise<Row> {
    try {
      const { rows } = await this.#pool.query(text, values);
      return rows[0] as Row;
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}

function refuse(): never {
  throw unauthenticated();
}

function isUnauthenticated(error: unknown): boolean {
  const code = (error as { extensions?: { code?: string } }).extensions?.code;
  return code === "UNAUTHENTICATED";
}
