import { maskForList } from "@wuzi/domain/identity/mask";
import { isOptOut } from "@wuzi/domain/publicity/opt-out-word";
import sql from "sql-template-tag";
import type { ChannelKind, Reply } from "../../../platform/carrier/port/channel.ts";
import type { JobTransaction } from "../../../platform/jobs/job.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import { keepable } from "./keepable.ts";

/** More parts than anybody writes: such a one stands by itself. */
const mostParts = 32;

/** Keeps what somebody wrote back, once, and whole: parts wait for each other. */
export async function keepReply(
  tx: JobTransaction,
  channel: ChannelKind,
  keys: KeyRing,
  { id, number, text, part }: Reply,
): Promise<void> {
  if (id !== undefined && !(await isNew(tx, channel, keepable(id)))) return;
  const from = { hashes: keys.blindIndexes("phone", number), mask: maskForList("phone", number) };
  const kept = keepable(text);
  const alone = part === undefined || part.total === 1 || part.total > mostParts;
  const whole = alone ? kept : await joined(tx, from, part, kept);
  if (whole !== null) await note(tx, from, whole);
}

/** Parts whose others have never come are kept as they are. */
export async function keepWaitingReplies(tx: JobTransaction): Promise<void> {
  const waiting = await tx.rows<{ hashes: Buffer[]; mask: string; text: string }>(
    sql`select hashes, number_mask as mask, text from publicity.take_waiting_replies()`,
  );
  for (const { text, ...from } of waiting) await note(tx, from, text);
}

interface From {
  /** Keyed hashes of the number. */
  hashes: Buffer[];
  mask: string;
}

async function isNew(tx: JobTransaction, channel: ChannelKind, id: string): Promise<boolean> {
  const [row] = await tx.rows<{ fresh: boolean }>(
    sql`select publicity.is_new_reply(${channel}, ${id}) as fresh`,
  );
  return row?.fresh === true;
}

async function joined(
  tx: JobTransaction,
  { hashes, mask }: From,
  { group, total, index }: NonNullable<Reply["part"]>,
  text: string,
): Promise<string | null> {
  const [row] = await tx.rows<{ whole: string | null }>(
    sql`select publicity.join_reply(${hashes}::bytea[], ${mask}, ${group}, ${total}, ${index}, ${text}) as whole`,
  );
  return row?.whole ?? null;
}

async function note(tx: JobTransaction, { hashes, mask }: From, text: string): Promise<void> {
  await tx.rows(
    sql`select publicity.note_reply(${hashes}::bytea[], ${mask}, ${text}, ${isOptOut(text)})`,
  );
}
