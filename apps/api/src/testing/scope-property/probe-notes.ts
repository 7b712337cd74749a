import type { Client } from "pg";
import { agree, refusal, type AppSession } from "./session.ts";

/** Asks for the actor without touching a table that another transaction may have locked. */
const who = "select access.staff(), access.offices()";

/**
 * A note that is not this transaction's own, or has been tampered with, is refused.
 * @returns the genuine one
 */
export async function probeNotes(
  session: AppSession,
  begin: () => Promise<void>,
  others: { elsewhere: Client; kept: string | undefined },
): Promise<string> {
  const note = await session.undone(async () => {
    await begin();
    const [row] = await session.rows<{ note: string }>(
      "select current_setting('wuzi.actor') as note",
    );
    return row?.note ?? "";
  });
  const under = async (forged: string) =>
    await session.undone(async () => {
      await session.client.query("select set_config('wuzi.actor', $1, true)", [forged]);
      return (await session.outcome(who)).rows;
    });

  agree("another office in the note", await under(changed(note, 4)), "WZ001");
  agree("another person in the note", await under(changed(note, 0)), "WZ001");
  agree("a signature of one's own", await under(`${"0".repeat(64)}|${note.slice(65)}`), "WZ001");
  if (others.kept !== undefined) {
    agree("an earlier transaction's note", await under(others.kept), "WZ001");
  }

  const other = others.elsewhere;
  await other.query("begin; set local role wuzi_app");
  await other.query("select set_config('wuzi.actor', $1, true)", [note]);
  const answer = await other.query(who).then(() => "accepted", refusal);
  await other.query("rollback");
  agree("a note in another connection", answer, "WZ001");
  return note;
}

/** A read's note, kept over the rollback that makes the transaction writable again. */
export async function probeKeptNote(
  session: AppSession,
  begin: () => Promise<void>,
): Promise<void> {
  const note = await session.undone(async () => {
    await begin();
    const [row] = await session.rows<{ note: string }>(
      "select current_setting('wuzi.actor') as note",
    );
    return row?.note ?? "";
  });
  await session.undone(async () => {
    await session.client.query("select set_config('wuzi.actor', $1, true)", [note]);
    agree("a read's note in a writing transaction", (await session.outcome(who)).rows, "WZ001");
  });
}

/** The same note with another value in one of its parts. */
function changed(note: string, part: number): string {
  const parts = note.slice(65).split("|");
  parts[part] =
    part === 4 ? String(Number(parts[part]) + 1) : "00000000-0000-7000-8000-000000000000";
  return `${note.slice(0, 64)}|${parts.join("|")}`;
}
