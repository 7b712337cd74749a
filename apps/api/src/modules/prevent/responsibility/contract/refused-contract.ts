import type { FieldContext } from "../../../../platform/access/context.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import type { StartContractInput } from "./contract.inputs.ts";
import { leadOn } from "./contract.queries.ts";
import { CadreOverlaps, LeadOverlaps } from "./contract.results.ts";

/** What a constraint refused, with who stands in the way; any other fault is thrown again. */
export async function refusedContract(
  ctx: FieldContext,
  error: unknown,
  { officeId, fromDay, toDay, name }: StartContractInput,
): Promise<LeadOverlaps | CadreOverlaps> {
  if (!violates(error, "area_contract_one_lead")) return refusedTransfer(error, name);
  const office = parseId(officeId, "input.officeId");
  const [lead] = await ctx.rows<{ name: string; since: string; until: string | null }>(
    leadOn(office, fromDay, toDay ?? null),
  );
  return new LeadOverlaps(lead);
}

/** After a transfer no other lead can stand in the way; the same cadre can. */
export function refusedTransfer(error: unknown, name: string | null | undefined): CadreOverlaps {
  if (violates(error, "area_contract_once")) return new CadreOverlaps(name);
  throw error;
}
