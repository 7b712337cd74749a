import { publicTextSchema } from "@wuzi/domain/publicity/deed-input";
import { isReviewed } from "@wuzi/domain/publicity/deed-state";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import {
  knownDeed,
  lockDeed,
  peopleOf,
  personalFound,
  requireState,
  settleDeed,
} from "../deed-row.ts";
import type { KeepPublicTextInput } from "../deed.inputs.ts";
import { StillPersonal } from "../deed.results.ts";
import { newText } from "./draft-deed.ts";

/** Keeps the text that is published, as a new version, where nothing in it tells too much. */
export async function keepPublicText(tx: Transaction, input: KeepPublicTextInput): Promise<string> {
  const text = checkInput(publicTextSchema, input);
  const row = await lockDeed(tx, input.id, input.version);
  requireState(row, isReviewed(row.state));
  const { consent } = await knownDeed(tx, row);
  const found = personalFound(text, peopleOf(row, consent));
  if (found.length > 0) throw new Refusal(new StillPersonal(found));
  await tx.run(newText(tx, { id: row.id, officeId: row.office_id, kind: "public" }, text));
  await settleDeed(tx, row);
  return row.id;
}
