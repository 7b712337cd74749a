import { endSchema } from "@wuzi/domain/prevent/responsibility-input";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { queueUp } from "../../queue-up.ts";
import { ContractEntity } from "../contract.entity.ts";
import type { EndContractInput } from "../contract.inputs.ts";

/** Sets the last day of a contract, with what is handed over. */
export async function endContract(tx: Transaction, input: EndContractInput): Promise<string> {
  const { toDay, handoverNote } = checkInput(endSchema, input);
  const contract = await tx.get(ContractEntity, parseUuid(input.id, "input.id"), "input.id");
  if (contract.toDay !== null) {
    throw badField("input.id", "ALREADY_ENDED", `This contract ends on ${contract.toDay}.`);
  }
  if (toDay < contract.fromDay) {
    throw badField("input.toDay", "BEFORE_START", "This day lies before the first day.");
  }
  await queueUp(tx, "area", contract.officeId);
  await tx.change(
    ContractEntity,
    contract,
    { toDay, handoverNote: handoverNote ?? null },
    input.version,
  );
  return contract.id;
}
