import { setTimeout as pause } from "node:timers/promises";
import type { Lane } from "@wuzi/domain/publicity/campaign-words";
import sql from "sql-template-tag";
import type { MessageChannel, Submission } from "../../../platform/carrier/port/channel.ts";
import type { JobTransaction } from "../../../platform/jobs/job.ts";
import type { StandingDesk, StandingWork } from "../../../platform/jobs/standing-work.ts";
import { CarrierBooks } from "./carrier-books.ts";
import { keepBatch } from "./keep-batch.ts";
import { makeSubmissions, type TakenMessage } from "./make-submissions.ts";
import { tellHealth, tellHealthOnce } from "./tell-health.ts";

/** Messages of one turn. */
const mostAtOnce = 100;
/** How long a lane sleeps that nobody calls, in milliseconds, by when something may leave. */
const sleepMs = { least: 1000, most: 60_000 };
/** Between two looks for receipts of what is in doubt. */
const doubtMs = 1000;
/** Parts that a message is thought to have until one is seen to have more. */
const usualParts = 2;

/**
 * Sends what is queued over the one channel that the settings name. What leaves is noted first, so
 * that whatever ends the process leaves it in doubt and not lost, and nothing is sent twice by itself.
 */
export const dispatchWork: StandingWork = {
  name: "publicity.dispatch",
  notification: "wuzi_message",
  async run(desk) {
    const { carrier } = desk.services;
    if (carrier === undefined) {
      const called = desk.ear();
      while (!desk.signal.aborted) await called(sleepMs.most);
      return;
    }
    // whoever did this before has ended: what left and was not answered then nobody knows
    await desk.transaction((tx) => tx.rows(sql`select publicity.doubt_unanswered()`));
    const books = new CarrierBooks(desk, carrier.kind);
    const channel = await carrier.open({
      listener: books,
      keepBatch: (file) => keepBatch(desk, file),
    });
    channel.start();
    const over = new AbortController();
    const signal = AbortSignal.any([desk.signal, over.signal]);
    const lanes = (["realtime", "bulk"] as const).map((lane) =>
      workLane({ ...desk, signal }, channel, books, lane).finally(() => over.abort()),
    );
    const clearing = clearDoubts({ ...desk, signal });
    const telling = tellHealth({ ...desk, signal }, channel);
    try {
      await Promise.all(lanes);
    } finally {
      over.abort();
      await Promise.allSettled([...lanes, clearing, telling]);
      await channel.stop();
      await books.settled();
      await tellHealthOnce(desk, channel);
    }
  },
};

/** Receipts that come for what a process left in doubt say what became of it. Never rejects. */
async function clearDoubts(desk: StandingDesk): Promise<void> {
  while (!desk.signal.aborted) {
    await desk
      .transaction((tx) => tx.rows(sql`select publicity.clear_doubts()`))
      .catch(() => desk.warn("doubts were not looked at"));
    await pause(doubtMs, undefined, { signal: desk.signal }).catch(() => undefined);
  }
}

async function workLane(
  desk: StandingDesk,
  channel: MessageChannel,
  books: CarrierBooks,
  lane: Lane,
): Promise<void> {
  const called = desk.ear();
  let parts = usualParts;
  while (!desk.signal.aborted) {
    const room = await channel.room(desk.signal, lane);
    if (room === 0) return;
    const most = Math.max(1, Math.min(mostAtOnce, Math.floor(room / parts)));
    const taken = await takeMessages(desk, channel, lane, most);
    parts = Math.max(parts, taken.parts);
    for (const submission of taken.submissions) void send(channel, books, submission);
    if (taken.messages === 0) await called(await restMs(desk, lane));
  }
}

/** Until something may leave that waits for the morning, or for another try. */
async function restMs(desk: StandingDesk, lane: Lane): Promise<number> {
  const [due] = await desk.transaction((tx) =>
    tx.rows<{ ms: number | null }>(sql`select publicity.due_in(${lane}) as ms`),
  );
  return Math.min(sleepMs.most, Math.max(sleepMs.least, due?.ms ?? sleepMs.most));
}

/** Never rejects: an answer that is not kept leaves the part as submitted, for the next to doubt. */
async function send(
  channel: MessageChannel,
  books: CarrierBooks,
  submission: Submission,
): Promise<void> {
  const outcome = await channel.submit(submission);
  await books.answer(submission.reference, outcome).catch(() => undefined);
}

interface Taken {
  messages: number;
  /** The most that one of them has. */
  parts: number;
  submissions: Submission[];
}

/** Takes messages from the queue and notes what is about to leave, in one transaction. */
async function takeMessages(
  desk: StandingDesk,
  channel: MessageChannel,
  lane: Lane,
  most: number,
): Promise<Taken> {
  const { keys } = desk.services;
  return await desk.transaction(async (tx) => {
    await tx.rows(sql`select publicity.begin_taking()`);
    const rows = await tx.rows<TakenMessage>(
      sql`select * from publicity.next_messages(${lane}, ${most})`,
    );
    const owners = channel.kind === "file" ? await countiesOf(tx, rows) : undefined;
    const leaving: object[] = [];
    const hopeless: object[] = [];
    const taken: Taken = { messages: rows.length, parts: 0, submissions: [] };
    for (const row of rows) {
      const made = makeSubmissions(row, lane, channel.carries, keys, owners?.get(row.id));
      if ("hopeless" in made) {
        hopeless.push({ id: row.id, reason: made.hopeless });
        continue;
      }
      const { segments, submissions } = made;
      const parts = submissions.map(({ reference, part }) => ({
        id: reference,
        sequence: part.index,
      }));
      leaving.push({ id: row.id, segments, parts });
      taken.parts = Math.max(taken.parts, parts.length);
      taken.submissions.push(...submissions);
    }
    if (rows.length > 0) {
      await tx.rows(
        sql`select publicity.note_leaving(${JSON.stringify(leaving)}::jsonb, ${JSON.stringify(hopeless)}::jsonb, ${channel.kind})`,
      );
    }
    return taken;
  });
}

/** Whose matter each message is: numbers of two counties do not stand in one file. */
async function countiesOf(
  tx: JobTransaction,
  rows: readonly TakenMessage[],
): Promise<Map<string, number>> {
  const ids = rows.map(({ id }) => id);
  const found = await tx.rows<{ id: string; county: number }>(
    sql`select message_id as id, county_id as county from publicity.counties_of(${ids}::uuid[])`,
  );
  return new Map(found.map(({ id, county }) => [id, county]));
}
