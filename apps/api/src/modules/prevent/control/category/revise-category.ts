import { addDays } from "@wuzi/domain/calendar/china-day";
import { categorySchema } from "@wuzi/domain/prevent/control-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { ReviseControlCategoryInput } from "./category.types.ts";

/** A version that may be followed by another. */
export interface Version {
  version: number;
  valid_from: string;
  valid_to: string | null;
}

/**
 * Holds a new version against the one in force.
 * @throws NOT_FOUND, CONFLICT, or that it is not the last one or would change what has begun
 */
export function requireRevisable(
  row: Version | undefined,
  input: { version: number; validFrom: string },
  today: string,
): void {
  if (row === undefined) throw notFound("input.id");
  if (row.version !== input.version) throw staleVersion("input.version", row.version);
  if (row.valid_to !== null) throw badField("input.id", "ENDED", "A later version is known.");
  if (input.validFrom <= today || input.validFrom <= row.valid_from) {
    throw badField(
      "input.validFrom",
      "OUT_OF_RANGE",
      "From tomorrow on; nothing changes backwards.",
    );
  }
}

/**
 * A new version from a day to come: what is in force ends the day before. Cases that were opened keep
 * theirs. @returns the new version's id
 */
export async function reviseCategory(
  tx: Transaction,
  input: ReviseControlCategoryInput,
): Promise<string> {
  const known = checkInput(categorySchema, input);
  const id = parseUuid(input.id, "input.id");
  const row = await tx.row<Version>(
    sql`select version, valid_from::text, valid_to::text from prevent.control_category
         where id = ${id}::uuid for update`,
  );
  requireRevisable(row, input, tx.today);
  await tx.run(
    sql`update prevent.control_category set valid_to = ${addDays(input.validFrom, -1)},
          version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  const made = await tx.row<{ id: string }>(
    sql`insert into prevent.control_category (office_id, incident_id, group_code, code, label, definition,
          source_document, anchor_rule, days, checks_per_day, approver, valid_from, note)
        select office_id, incident_id, group_code, code, ${known.label}, ${known.definition},
               ${known.sourceDocument}, ${known.anchorRule}, ${known.days}, ${known.checksPerDay},
               ${known.approver}, ${input.validFrom}, ${known.note ?? null}
          from prevent.control_category where id = ${id}::uuid
        returning id`,
  );
  return made?.id ?? "";
}
