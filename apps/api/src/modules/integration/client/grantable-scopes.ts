import { clientScopes, type ClientScope } from "@wuzi/domain/integration/client-scope";
import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";

/** The scopes that the actor may give a client at this office: those they hold there themselves. */
export async function grantableScopes(tx: Transaction, officeId: number): Promise<ClientScope[]> {
  const rows = await tx.rows<{ scope: ClientScope }>(
    sql`select scope from unnest(${clientScopes}::text[]) as scope
         where access.may(scope, ${officeId}::integer)`,
  );
  return rows.map(({ scope }) => scope);
}
