import { contractSchema } from "@wuzi/domain/prevent/responsibility-input";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { namedCadre } from "../../named-cadre.ts";
import { officeOpenOn } from "../../open-on.ts";
import { queueUp } from "../../queue-up.ts";
import { ContractEntity } from "../contract.entity.ts";
import type { StartContractInput } from "../contract.inputs.ts";

/** A cadre takes an area on. Two leads at once are the constraint's to refuse. */
export async function startContract(tx: Transaction, input: StartContractInput): Promise<string> {
  const said = checkInput(contractSchema, input);
  const officeId = await officeOpenOn(tx, input.officeId, said);
  const cadre = await namedCadre(tx, input.staffId, said);
  await queueUp(tx, "area", officeId);
  const contract = await tx.create(ContractEntity, {
    officeId,
    role: input.role,
    ...cadre,
    fromDay: said.fromDay,
    toDay: said.toDay ?? null,
    note: said.note ?? null,
  });
  return contract.id;
}
