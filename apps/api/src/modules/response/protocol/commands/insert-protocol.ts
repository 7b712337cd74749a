import { protocolSchema } from "@wuzi/domain/response/protocol-input";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { ProtocolEntity } from "../protocol.entity.ts";

type Version = Pick<ProtocolEntity, "incidentId" | "officeId" | "fromDay" | "level">;

/** Adds a version with checked parameters. @returns its id */
export async function insertProtocol(
  tx: Transaction,
  version: Version,
  settings: object,
): Promise<string> {
  const { note, ...checked } = checkInput(protocolSchema, settings, "input.settings");
  const row = { ...version, ...checked, note: note ?? null };
  return (await tx.create(ProtocolEntity, row)).id;
}
