import sql from "sql-template-tag";
import type { FieldContext } from "../../../platform/access/context.ts";
import { digestOf } from "../../../platform/access/password.ts";
import { cleanRecoveryCode, openSecret, stepOf } from "../../../platform/access/second-factor.ts";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { rateLimited } from "../../../platform/errors/coded-error.ts";

interface Own {
  salt: Buffer;
  cost: string;
  staff: string;
  secret: Buffer | null;
  last_step: string;
}

/**
 * Proves the actor again by password and, where a second factor is in force, by a code of the app or
 * a recovery code. The database compares both and keeps when it was.
 *
 * @throws RATE_LIMITED while tries are delayed
 */
export async function proveAgain(
  tx: Transaction,
  { caller, door }: FieldContext,
  password: string,
  code: string,
): Promise<boolean> {
  const own = await tx.row<Own>(
    sql`select c.salt, c.cost, t.staff, t.secret, t.last_step
          from access.viewer(${caller.token}) v, access.sign_in_challenge(v->>'login') c,
               access.totp_challenge(${caller.token}) t`,
  );
  if (own === undefined) throw new Error("the actor has an account");
  const typed = code.normalize("NFKC").replaceAll(/[\s-]/g, "");
  const step =
    own.secret !== null && /^\d{6}$/.test(typed)
      ? await stepOf(
          openSecret(door.masterKey, own.secret, own.staff),
          typed,
          Number(own.last_step),
        )
      : undefined;
  const digest = await digestOf(password, own.salt, own.cost);
  const answer = await tx.row<{ outcome: string; retry_after: number }>(
    sql`select outcome, retry_after from access.prove_again(
          ${caller.token}, ${digest}, ${step ?? null}, ${cleanRecoveryCode(code)})`,
  );
  if (answer?.outcome === "locked") throw rateLimited(answer.retry_after);
  return answer?.outcome === "proven";
}
