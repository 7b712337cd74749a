import { clientSchema } from "@wuzi/domain/integration/client-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { ClientEntity } from "../client.entity.ts";
import type { CreateIntegrationClientInput } from "../client.inputs.ts";
import { ScopesNotGrantable } from "../client.results.ts";
import { grantableScopes } from "../grantable-scopes.ts";

/** A new client, without a key yet. @returns its id */
export async function createClient(
  tx: Transaction,
  input: CreateIntegrationClientInput,
): Promise<string> {
  const { name, purpose, contact, scopes } = checkInput(clientSchema, input);
  const officeId = parseId(input.officeId, "input.officeId");
  const office = await tx.row<{ closed: boolean }>(
    sql`select closed_on is not null as closed from organisation.office where id = ${officeId}`,
  );
  if (office === undefined) throw notFound("input.officeId");
  if (office.closed) throw badField("input.officeId", "CLOSED", "The office is closed.");
  const grantable = await grantableScopes(tx, officeId);
  if (!scopes.every((scope) => grantable.includes(scope))) {
    throw new Refusal(new ScopesNotGrantable(grantable));
  }
  const client = await tx.create(ClientEntity, { officeId, name, purpose, contact, scopes });
  return client.id;
}
