import sql from "sql-template-tag";
import type { FieldContext } from "../../../../platform/access/context.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import type { OpenControlInput } from "./case.inputs.ts";
import { AlreadyControlled } from "./case.results.ts";

interface Holder {
  officeName: string;
  since: string;
  mine: boolean;
}

/**
 * Runs a command that puts somebody under control. Where they are already, anywhere in the county,
 * the answer is where and since when: so much has to be known, and no more.
 */
export async function unlessControlled<Done>(
  ctx: FieldContext,
  input: OpenControlInput,
  command: () => Promise<Done>,
): Promise<Done | AlreadyControlled> {
  try {
    return await command();
  } catch (error) {
    const known = ["control_case_person_key", "control_case_carer_key"];
    if (!known.some((constraint) => violates(error, constraint))) throw error;
    return await holderOf(ctx, input);
  }
}

async function holderOf(ctx: FieldContext, input: OpenControlInput): Promise<AlreadyControlled> {
  return await ctx.write(async (tx) => {
    const holder = await tx.row<Holder>(
      sql`select h.office_name as "officeName", h.since::text, h.mine
            from prevent.control_holder(${input.officeId}::integer, coalesce(${input.personId ?? null}::uuid,
              (select k.carer_person_id from registry.carer k where k.id = ${input.carerId ?? null}::uuid)),
              ${input.carerId ?? null}::uuid) h`,
    );
    const unknown = { officeName: null, since: null, mine: false };
    return Object.assign(new AlreadyControlled(), holder ?? unknown);
  });
}
