import { closeOfficeSchema } from "@wuzi/domain/organisation/office-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import { OfficeEntity } from "../office.entity.ts";
import type { CloseOfficeInput } from "../office.inputs.ts";
import { OfficeHasOpenUnits } from "../office.results.ts";

/** Closes an office and names who takes over. Posts that run past the day keep it open. */
export async function closeOffice(
  tx: Transaction,
  input: CloseOfficeInput,
): Promise<number | OfficeHasOpenUnits> {
  const { closedOn } = checkInput(closeOfficeSchema, input);
  const office = await tx.get(OfficeEntity, parseId(input.id, "input.id"), "input.id");
  if (office.closedOn !== null) {
    throw badField("input.id", "ALREADY_CLOSED", `The office was closed on ${office.closedOn}.`);
  }
  if (closedOn < office.openedOn || closedOn > tx.today) {
    throw badField("input.closedOn", "OUT_OF_RANGE", `A day from ${office.openedOn} to today.`);
  }
  const successors = await findSuccessors(tx, office, input.successorIds);
  const below = await tx.row<{ open: number }>(
    sql`select count(*)::integer as open from organisation.office where parent_id = ${office.id} and closed_on is null`,
  );
  if (below !== undefined && below.open > 0) return new OfficeHasOpenUnits(below.open);

  await tx.change(OfficeEntity, office, { closedOn }, input.version);
  for (const successor of successors) {
    await tx.rows(
      sql`insert into organisation.office_successor (office_id, successor_id) values (${office.id}, ${successor})`,
    );
  }
  return office.id;
}

async function findSuccessors(
  tx: Transaction,
  office: OfficeEntity,
  ids: string[],
): Promise<number[]> {
  const found: number[] = [];
  for (const [index, id] of [...new Set(ids)].entries()) {
    const path = `input.successorIds.${index}`;
    const successor = await tx.get(OfficeEntity, parseId(id, path), path);
    if (
      successor.id === office.id ||
      successor.kind !== office.kind ||
      successor.closedOn !== null
    ) {
      throw badField(path, "WRONG_SUCCESSOR", "Another open office of the same kind takes over.");
    }
    found.push(successor.id);
  }
  return found;
}
