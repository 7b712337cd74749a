import { dutyReason } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../../platform/errors/database-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import type { AnswerRosterSwapInput, AskRosterSwapInput } from "../../inspection.inputs.ts";

interface Line {
  id: string;
  office_id: number;
  leader_id: string;
  state: string;
  passed: boolean;
  /** Who inspects the unit the time before and the time after. */
  beside: (string | null)[];
}

/** Asks another leader to swap. @returns the id of the viewer's line */
export async function askSwap(tx: Transaction, input: AskRosterSwapInput): Promise<string> {
  const { reason } = checkInput(dutyReason, input);
  const lineId = parseUuid(input.lineId, "input.lineId");
  const otherId = parseUuid(input.otherLineId, "input.otherLineId");
  const [line, other] = await bothLines(tx, lineId, otherId);
  if (line === undefined) throw notFound("input.lineId");
  if (other === undefined) throw notFound("input.otherLineId");
  if (line.leader_id !== tx.staffId) {
    throw badField("input.lineId", "NOT_YOURS", "Ask to swap a line of your own.");
  }
  if (other.leader_id === tx.staffId) {
    throw badField("input.otherLineId", "YOURS", "This line is yours already.");
  }
  requirePossible(line, other, "input.otherLineId");
  try {
    await tx.rows(
      sql`insert into prevent.roster_swap (office_id, line_id, other_line_id, asked_by, answered_by, reason)
          values (${line.office_id}, ${line.id}::uuid, ${other.id}::uuid, ${tx.staffId}::uuid, ${other.leader_id}::uuid, ${reason})`,
    );
  } catch (error) {
    if (!violates(error, "roster_swap_open_key")) throw error;
    throw badField("input.lineId", "ASKED", "A swap of this line waits for its answer.");
  }
  return line.id;
}

/** The leader who was asked says yes or no. @returns the id of the line that was to be swapped */
export async function answerSwap(tx: Transaction, input: AnswerRosterSwapInput): Promise<string> {
  const id = parseUuid(input.id, "input.id");
  const swap = await tx.row<{
    line_id: string;
    other_line_id: string;
    asked_by: string;
    state: string;
  }>(
    sql`select line_id, other_line_id, asked_by, state from prevent.roster_swap
         where id = ${id}::uuid and answered_by = ${tx.staffId}::uuid for update`,
  );
  if (swap === undefined) throw notFound("input.id");
  if (swap.state !== "asked") throw badField("input.id", "ANSWERED", "This is answered already.");
  if (input.accept) {
    const [line, other] = await bothLines(tx, swap.line_id, swap.other_line_id);
    if (line === undefined || other === undefined) throw notFound("input.id");
    if (line.leader_id !== swap.asked_by || other.leader_id !== tx.staffId) {
      throw badField("input.id", "CHANGED", "One of the two is somebody else's meanwhile.");
    }
    requirePossible(line, other, "input.id");
    await tx.run(
      sql`update prevent.roster_line l set leader_id = o.leader_id, leader_name = o.leader_name,
                 version = l.version + 1, updated_at = now()
            from prevent.roster_line o
           where (l.id, o.id) in ((${line.id}::uuid, ${other.id}::uuid), (${other.id}::uuid, ${line.id}::uuid))`,
    );
  }
  await tx.run(
    sql`update prevent.roster_swap set state = ${input.accept ? "accepted" : "declined"}, answered_at = now(),
               updated_at = now() where id = ${id}::uuid`,
  );
  return swap.line_id;
}

async function bothLines(
  tx: Transaction,
  lineId: string,
  otherId: string,
): Promise<[Line | undefined, Line | undefined]> {
  const lines = await tx.rows<Line>(
    sql`select l.id, l.office_id, l.leader_id, l.state, l.on_day < prevent.china_day(now()) as passed, array[
          (select x.leader_id from prevent.roster_line x where x.office_id = l.office_id and x.template_id = l.template_id
              and x.on_day < l.on_day order by x.on_day desc limit 1),
          (select x.leader_id from prevent.roster_line x where x.office_id = l.office_id and x.template_id = l.template_id
              and x.on_day > l.on_day order by x.on_day limit 1)] as beside
          from prevent.roster_line l where l.id in (${lineId}::uuid, ${otherId}::uuid) order by l.id for update`,
  );
  const byId = new Map(lines.map((line) => [line.id, line]));
  return [byId.get(lineId), byId.get(otherId)];
}

/** Both are still planned and to come, and nobody would inspect the same unit twice in a row. */
function requirePossible(line: Line, other: Line, path: string): void {
  if (line.state !== "planned" || other.state !== "planned") {
    throw badField(path, "BEGUN", "One of the two has begun.");
  }
  if (line.passed || other.passed) {
    throw badField(path, "DAY_PASSED", "The day of one of the two has passed.");
  }
  if (line.beside.includes(other.leader_id) || other.beside.includes(line.leader_id)) {
    throw badField(path, "TWICE_IN_A_ROW", "Somebody would inspect the same unit twice in a row.");
  }
}
