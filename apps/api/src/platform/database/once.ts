import { createHash } from "node:crypto";
import sql, { type Sql } from "sql-template-tag";
import { CodedError } from "../errors/coded-error.ts";
import type { Transaction } from "./transaction.ts";

interface Kept {
  field: string;
  body_hash: Buffer;
  outcome: unknown;
}

/**
 * Runs a command once for each key of a person. The same key with the same body gives the outcome of
 * the first run; parallel sends wait for it on the key's unique row. Keys
 * are kept for seven days.
 *
 * @throws CONFLICT (`KEY_REUSED`) for the same key with another body
 */
export async function once<T extends string | number>(
  tx: Transaction,
  key: string,
  field: string,
  body: object,
  work: () => Promise<T>,
): Promise<T> {
  const claimed = await tx.rows(claim(tx, key, field, body));
  if (claimed.length === 0) return await replay<T>(tx, key, field, body);
  const outcome = await work();
  await keep(tx, key, outcome);
  return outcome;
}

/**
 * The same, for a command whose first statements only look and lock: the key is claimed in the same
 * wait. Where it was used before, all is undone and the command runs again, in the ordinary way.
 *
 * @param known the outcome, where it is known beforehand
 */
export async function onceAtOnce<T extends string | number>(
  tx: Transaction,
  key: string,
  field: string,
  body: object,
  work: () => Promise<T>,
  known?: T,
): Promise<T> {
  if (tx.attempt > 1) return await once(tx, key, field, body, work);
  tx.sendAhead(claim(tx, key, field, body, known), (claimed) => {
    if (claimed.length === 0) throw new UsedBefore();
  });
  const outcome = await work();
  if (known === undefined) await keep(tx, key, outcome);
  return outcome;
}

/** Runs the command again, as a serialisation failure would. */
class UsedBefore extends Error {
  readonly code = "40001";
}

/** Keyed: a body may hold little that is not known beside a phone or an ID number, which could be tried out. */
function printOf(tx: Transaction, body: object): Buffer {
  return tx.printOf(textOf(body));
}

function textOf(body: object): string {
  return JSON.stringify(body, withoutSending);
}

function claim(
  tx: Transaction,
  key: string,
  field: string,
  body: object,
  outcome?: string | number,
): Sql {
  const known = outcome === undefined ? null : JSON.stringify(outcome);
  return sql`insert into platform.idempotency (staff_id, key, field, body_hash, outcome)
    values (${tx.staffId}, ${key}, ${field}, ${printOf(tx, body)}, ${known}::jsonb) on conflict do nothing returning key`;
}

async function keep(tx: Transaction, key: string, outcome: string | number): Promise<void> {
  await tx.run(
    sql`update platform.idempotency set outcome = ${JSON.stringify(outcome)}::jsonb
         where staff_id = ${tx.staffId} and key = ${key}`,
  );
}

/** When something is sent is no part of what it says: a device that sends again says so. */
function withoutSending(name: string, value: unknown): unknown {
  return name === "sentAt" ? undefined : value;
}

async function replay<T>(tx: Transaction, key: string, field: string, body: object): Promise<T> {
  const kept = await tx.row<Kept>(
    sql`select field, body_hash, outcome from platform.idempotency
         where staff_id = ${tx.staffId} and key = ${key}`,
  );
  // keys of the last week before prints were keyed are known by a plain hash
  const prints = [printOf(tx, body), createHash("sha256").update(textOf(body)).digest()];
  const isSame = prints.some((print) => kept?.body_hash.equals(print) === true);
  if (kept === undefined || kept.field !== field || !isSame) {
    throw new CodedError("CONFLICT", "This key was used for something else.", {
      fields: [{ path: "input.idempotencyKey", code: "KEY_REUSED", message: "Use a new key." }],
    });
  }
  return kept.outcome as T;
}
