import { parseDocumentNumber, type DocumentType } from "@wuzi/domain/registry/document-type";
import sql from "sql-template-tag";
import type { FieldContext } from "../../../platform/access/context.ts";
import { violates } from "../../../platform/errors/database-error.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import type { FoundPerson } from "./found-person.types.ts";
import { AlreadyRegistered } from "./person.results.ts";

/**
 * Runs a command that gives a document number to somebody. Where it is taken, the answer is whose it
 * is: the masked card, inside the county, on the record like every find.
 */
export async function unlessRegistered<Done>(
  ctx: FieldContext,
  document: { type: string; number: string } | undefined,
  command: () => Promise<Done>,
): Promise<Done | AlreadyRegistered> {
  try {
    return await command();
  } catch (error) {
    if (document === undefined || !violates(error, "sealed_value_document_key")) throw error;
    return await alreadyRegistered(ctx, document);
  }
}

async function alreadyRegistered(
  ctx: FieldContext,
  { type, number }: { type: string; number: string },
): Promise<AlreadyRegistered> {
  const keys = ringOf(ctx.door.masterKey);
  return await ctx.write(async (tx) => {
    const checks = { today: tx.today, allowSynthetic: true };
    const read = parseDocumentNumber(type as DocumentType, number, checks);
    const hashes = keys.blindIndexes("document", read.ok ? read.number : number);
    const card = await tx.row<FoundPerson>(
      sql`select id::text, name_mask as "nameMask", born_year as "bornYear", sex,
                 office_name as "officeName", mine
            from registry.holder_card(${hashes}::bytea[])`,
    );
    return Object.assign(new AlreadyRegistered(), { card: card ?? null });
  });
}
