import { openOfficeSchema } from "@wuzi/domain/organisation/office-input";
import { mayStandUnder, type OfficeKind } from "@wuzi/domain/organisation/office-kind";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import { suffixOf } from "../office-code.ts";
import { checkTopic } from "../office-topic.ts";
import { OfficeEntity } from "../office.entity.ts";
import type { OpenOfficeInput } from "../office.inputs.ts";

/** Kinds that an administrator opens by hand; divisions come with the division import. */
const byHand: readonly OfficeKind[] = ["grid", "association", "institution"];

/** Opens a unit below an office of the actor's scope, under the next free code there. */
export async function openOffice(tx: Transaction, input: OpenOfficeInput): Promise<number> {
  const names = checkInput(openOfficeSchema, input);
  if (!byHand.includes(input.kind)) {
    throw badField(
      "input.kind",
      "NOT_BY_HAND",
      "Only grids, associations and institutions are opened by hand.",
    );
  }
  const parent = await tx.get(
    OfficeEntity,
    parseId(input.parentId, "input.parentId"),
    "input.parentId",
  );
  if (parent.closedOn !== null) {
    throw badField("input.parentId", "PARENT_CLOSED", "The office above is closed.");
  }
  if (!mayStandUnder(input.kind, parent.kind)) {
    throw badField("input.kind", "WRONG_PARENT", "This kind cannot stand under that office.");
  }
  if (names.openedOn < parent.openedOn) {
    throw badField(
      "input.openedOn",
      "BEFORE_PARENT",
      "The office above did not exist on that day.",
    );
  }
  const topic = checkTopic(input.kind, input.topic ?? null);

  // the parent's row is locked, so two openings below it take their numbers one after the other
  const suffix = suffixOf(input.kind);
  const next = await tx.row<{ id: number; number: number }>(
    sql`select organisation.fresh_office_id() as id,
               coalesce(max(substring(code from '[0-9]+$')::integer), 0) + 1 as number
          from organisation.office where parent_id = ${parent.id} and code like ${`${parent.code}-${suffix}%`}`,
  );
  if (next === undefined) throw new Error("a select without a group always returns a row");
  // nothing is returned: an office comes into the actor's scope with the end of its own statement
  await tx.rows(
    sql`insert into organisation.office (id, parent_id, kind, code, name, short_name, topic, opened_on)
        values (${next.id}, ${parent.id}, ${input.kind}, ${`${parent.code}-${suffix}${next.number}`},
                ${names.name}, ${names.shortName}, ${topic}, ${names.openedOn})`,
  );
  return next.id;
}
