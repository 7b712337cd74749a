import { addDays } from "@wuzi/domain/calendar/china-day";
import { transferSchema } from "@wuzi/domain/prevent/responsibility-input";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { namedCadre } from "../../named-cadre.ts";
import { queueUp } from "../../queue-up.ts";
import { ContractEntity } from "../contract.entity.ts";
import type { TransferContractInput } from "../contract.inputs.ts";

/**
 * Somebody else takes an area over: the contract ends the day before, the new one begins in the
 * same role and runs as long as the old one would have. No day is without, none has two.
 */
export async function transferContract(
  tx: Transaction,
  input: TransferContractInput,
): Promise<string> {
  const said = checkInput(transferSchema, input);
  const contract = await tx.get(ContractEntity, parseUuid(input.id, "input.id"), "input.id");
  const cadre = await namedCadre(tx, input.staffId, said);
  if (said.fromDay <= contract.fromDay) {
    throw badField("input.fromDay", "BEFORE_START", `This contract began on ${contract.fromDay}.`);
  }
  const { officeId, role, toDay } = contract;
  if (toDay !== null && said.fromDay > toDay) {
    throw badField("input.fromDay", "ALREADY_ENDED", `This contract ends on ${toDay}.`);
  }
  await queueUp(tx, "area", officeId);
  const ended = { toDay: addDays(said.fromDay, -1), handoverNote: said.handoverNote ?? null };
  await tx.change(ContractEntity, contract, ended, input.version);
  const next = await tx.create(ContractEntity, {
    officeId,
    role,
    ...cadre,
    fromDay: said.fromDay,
    toDay,
    note: contract.note,
  });
  return next.id;
}
