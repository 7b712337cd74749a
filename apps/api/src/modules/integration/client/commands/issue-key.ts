import { keyTermsSchema } from "@wuzi/domain/integration/client-input";
import sql from "sql-template-tag";
import { hashOfKey } from "../../../../platform/access/client-key.ts";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { ClientEntity } from "../client.entity.ts";
import type { IssueClientKeyInput } from "../client.inputs.ts";
import { ScopesNotGrantable } from "../client.results.ts";
import { grantableScopes } from "../grantable-scopes.ts";

/**
 * Keeps the hash of a new key, and lets the others run out where a change-over is asked for.
 * The database refuses a fourth key that lives (`client_key_few`).
 */
export async function issueKey(
  tx: Transaction,
  input: IssueClientKeyInput,
  key: string,
): Promise<string> {
  const { days, overlapDays = null } = checkInput(keyTermsSchema, input);
  const id = parseUuid(input.clientId, "input.clientId");
  const client = await tx.get(ClientEntity, id, "input.clientId");
  if (client.state === "closed") {
    throw badField("input.clientId", "ALREADY_CLOSED", "The client is closed.");
  }
  const grantable = await grantableScopes(tx, client.officeId);
  if (!client.scopes.every((scope) => grantable.includes(scope))) {
    throw new Refusal(new ScopesNotGrantable(grantable));
  }
  await tx.rows(
    sql`select integration.issue_key(${id}::uuid, ${hashOfKey(key)}, ${key.slice(-4)}, ${days}, ${overlapDays})`,
  );
  return id;
}
