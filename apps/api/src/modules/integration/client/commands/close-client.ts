import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { ClientEntity } from "../client.entity.ts";
import type { CloseIntegrationClientInput } from "../client.inputs.ts";

/** Ends a client for good: from this moment on none of its keys opens anything. */
export async function closeClient(
  tx: Transaction,
  input: CloseIntegrationClientInput,
): Promise<string> {
  const client = await tx.get(ClientEntity, parseUuid(input.id, "input.id"), "input.id");
  if (client.state === "closed") {
    throw badField("input.id", "ALREADY_CLOSED", "The client is closed already.");
  }
  await tx.change(ClientEntity, client, { state: "closed" }, input.version);
  return client.id;
}
