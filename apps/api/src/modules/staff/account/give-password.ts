import sql from "sql-template-tag";
import { newProof } from "../../../platform/access/password.ts";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { oneTimeDays } from "./one-time-password.ts";

/** Sets a password that is good for one sign-in and must be changed then. All sessions end. */
export async function givePassword(
  tx: Transaction,
  staffId: string,
  password: string,
): Promise<void> {
  const proof = await newProof(password);
  await tx.rows(
    sql`select access.set_password(${staffId}, ${proof.salt}, ${proof.cost}, ${proof.digest},
          now() + make_interval(days => ${oneTimeDays}), true)`,
  );
}
