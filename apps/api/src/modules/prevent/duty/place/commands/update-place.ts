import { placeSchema } from "@wuzi/domain/prevent/duty-input";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { keeperOf, placeOwes } from "../place-duty.ts";
import { DisinfectionPlaceEntity } from "../place.entity.ts";
import type { UpdatePlaceInput } from "../place.inputs.ts";

/** Edits a place or says until when it is in use; what it owes from now on follows. @returns its id */
export async function updatePlace(tx: Transaction, input: UpdatePlaceInput): Promise<string> {
  const { name, note, timesPerDay } = checkInput(placeSchema, input);
  const place = await tx.get(DisinfectionPlaceEntity, parseUuid(input.id, "input.id"), "input.id");
  const toDay = input.toDay ?? null;
  if (toDay !== null && (toDay < tx.today || toDay < place.fromDay)) {
    throw badField("input.toDay", "OUT_OF_RANGE", "Today or later.");
  }
  const changes = {
    kind: input.kind,
    name,
    note: note ?? null,
    keeperPost: await keeperOf(tx, input.keeperPostId),
    timesPerDay: timesPerDay ?? null,
    toDay,
  };
  await placeOwes(tx, await tx.change(DisinfectionPlaceEntity, place, changes, input.version));
  return place.id;
}
