import { placeSchema } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../../platform/graphql/parse-id.ts";
import { keeperOf, placeOwes } from "../place-duty.ts";
import { DisinfectionPlaceEntity } from "../place.entity.ts";
import type { RegisterPlaceInput } from "../place.inputs.ts";

/** A new place; what it owes today and tomorrow follows at once. @returns its id */
export async function registerPlace(tx: Transaction, input: RegisterPlaceInput): Promise<string> {
  const { name, note, timesPerDay } = checkInput(placeSchema, input);
  const officeId = parseId(input.officeId, "input.officeId");
  const office = await tx.row<{ first: string | null }>(
    sql`select f.first_day::text as first
          from organisation.office o left join prevent.field_response(o.id) f on true
         where o.id = ${officeId}::integer and o.closed_on is null`,
  );
  if (office === undefined) throw notFound("input.officeId");
  const fromDay = input.fromDay ?? tx.today;
  const first = office.first ?? tx.today;
  if (fromDay < first || fromDay > "2200-01-01") {
    throw badField("input.fromDay", "OUT_OF_RANGE", `A day from ${first} on.`);
  }
  const place = await tx.create(DisinfectionPlaceEntity, {
    officeId,
    kind: input.kind,
    name,
    note: note ?? null,
    keeperPost: await keeperOf(tx, input.keeperPostId),
    timesPerDay: timesPerDay ?? null,
    fromDay,
    toDay: null,
    createdBy: tx.staffId,
  });
  await placeOwes(tx, place);
  return place.id;
}
