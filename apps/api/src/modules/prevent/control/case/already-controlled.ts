import sql from "sql-template-tag";
import type { FieldContext } from "../../../../platform/access/context.ts";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import type { OpenControlInput } from "./case.inputs.ts";
import { AlreadyControlled } from "./case.results.ts";
import { subjectOf, type Subject } from "./subject.ts";

interface Holder {
  caseId: string | null;
  officeName: string;
  since: string;
  nameMask: string;
  mine: boolean;
}

/** Ends a transaction that would put somebody under control a second time. */
class HeldAlready extends Error {}

/**
 * @throws where whoever is meant is under control in the county already, by whatever they are
 * recognised by; until the transaction ends nobody else can come to another answer
 */
export async function requireFree(
  tx: Transaction,
  officeId: number,
  subject: Subject,
): Promise<void> {
  if ((await holderOf(tx, officeId, subject)) !== undefined) throw new HeldAlready();
}

async function holderOf(
  tx: Transaction,
  officeId: number,
  { personId, carerId, documents, phones, name }: Subject,
): Promise<Holder | undefined> {
  return await tx.row<Holder>(
    sql`select h.case_id as "caseId", h.office_name as "officeName", h.since::text, h.name_mask as "nameMask", h.mine
          from prevent.control_holder(${officeId}::integer, ${personId}::uuid, ${carerId}::uuid,
            ${documents}::bytea[], ${phones}::bytea[], ${name}) h`,
  );
}

/**
 * Runs a command that puts somebody under control. Where they are already, anywhere in the county,
 * the answer is where and since when: so much has to be known, and no more. Asked in a transaction of
 * its own, so that looking beyond one's scope stays on record.
 */
export async function unlessControlled<Done>(
  ctx: FieldContext,
  input: OpenControlInput,
  keys: KeyRing,
  command: () => Promise<Done>,
): Promise<Done | AlreadyControlled> {
  try {
    return await command();
  } catch (error) {
    const known = [
      "control_case_person_key",
      "control_case_carer_key",
      "control_case_resident_key",
    ];
    const held =
      error instanceof HeldAlready || known.some((constraint) => violates(error, constraint));
    if (!held) throw error;
  }
  return await ctx.write(async (tx) => {
    const subject = await subjectOf(tx, input, keys);
    const holder = await holderOf(tx, Number(input.officeId), subject);
    const unknown = { caseId: null, officeName: null, since: null, nameMask: null, mine: false };
    return Object.assign(new AlreadyControlled(), holder ?? unknown);
  });
}
