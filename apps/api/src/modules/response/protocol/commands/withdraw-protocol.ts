import type { Transaction } from "../../../../platform/database/transaction.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { ProtocolEntity } from "../protocol.entity.ts";
import type { WithdrawProtocolInput } from "../protocol.inputs.ts";
import { ProtocolHasBegun } from "../protocol.types.ts";

/** Takes back a version that has not begun. */
export async function withdrawProtocol(
  tx: Transaction,
  input: WithdrawProtocolInput,
): Promise<string | ProtocolHasBegun> {
  const path = "input.id";
  const version = await tx.get(ProtocolEntity, parseUuid(input.id, path), path);
  if (version.withdrawnAt !== null) throw notFound(path);
  if (version.fromDay <= tx.today) return new ProtocolHasBegun(version.fromDay);
  await tx.change(ProtocolEntity, version, { withdrawnAt: tx.now }, input.version);
  return version.id;
}
