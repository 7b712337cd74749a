import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { orRefusal } from "../../../platform/graphql/refusal.ts";
import { deed } from "./deed.read-model.ts";

/** The command, then the deed as it is now; or the refusal. */
export async function answeredDeed(
  ctx: FieldContext,
  info: GraphQLResolveInfo,
  command: (tx: Transaction) => Promise<string>,
): Promise<object> {
  return await orRefusal(() =>
    ctx.write(async (tx) => {
      const id = await command(tx);
      return await readBack(tx, deed, sql`t0.id = ${id}::uuid`, info);
    }),
  );
}
