import type { Client } from "pg";
import { Model } from "./model.ts";
import type { Plan, Try } from "./plan.ts";
import { probeKeptNote, probeNotes } from "./probe-notes.ts";
import { probePages, probeReads } from "./probe-reads.ts";
import { probeReady } from "./probe-ready.ts";
import { probeReadOnly, probeWrites } from "./probe-writes.ts";
import { seed, seedSession, type Seeded } from "./seed.ts";
import { agree, AppSession, refusal } from "./session.ts";

/** Weakens the database; what it does is undone with the transaction of the run. */
export interface Fault {
  before?: (client: Client) => Promise<unknown>;
  after?: (client: Client) => Promise<unknown>;
}

interface Connections {
  client: Client;
  /** A second backend, and a note kept from an earlier transaction of the first. */
  others: { elsewhere: Client; kept: string | undefined };
}

/**
 * One run: the plan's rows, the fault if there is one, every try of the plan against the model. All
 * in one transaction that is rolled back.
 *
 * @throws Disagreement
 */
export async function holds(
  { client, others }: Connections,
  plan: Plan,
  fault: Fault = {},
): Promise<void> {
  let note: string | undefined;
  await client.query("begin");
  try {
    await fault.before?.(client);
    const seeded = await seed(client, plan);
    await fault.after?.(client);
    const model = new Model(plan);
    await probeWithoutActor(new AppSession(client), model, seeded);
    for (const attempt of plan.tries) {
      const run = () => probe(client, model, seeded, attempt, others);
      note = (await new AppSession(client).undone(run)) ?? note;
    }
  } finally {
    await client.query("rollback; reset role");
  }
  others.kept = note ?? others.kept;
}

/** Nobody sees anything: neither the API's login nor the owner of the tables. */
async function probeWithoutActor(session: AppSession, model: Model, seeded: Seeded): Promise<void> {
  for (const role of ["wuzi_app", "wuzi_owner"]) {
    await session.undone(async () => {
      await session.client.query(`set local role ${role}; set local wuzi.actor = ''`);
      await probeReads(session, model, seeded, new Set(), 0);
    });
  }
}

async function probe(
  client: Client,
  model: Model,
  seeded: Seeded,
  attempt: Try,
  others: Connections["others"],
): Promise<string | undefined> {
  const session = new AppSession(client);
  const token = await seedSession(client, seeded, attempt);
  await client.query("set local role wuzi_app; set local wuzi.actor = ''");
  const begin = async () => {
    await client.query("select access.begin($1, $2, 'probe', $3)", [
      token,
      attempt.permission,
      attempt.writing,
    ]);
  };
  const want = model.begin(attempt);
  const got = await session.undone(async () => {
    try {
      await begin();
      return "begun";
    } catch (error) {
      return refusal(error);
    }
  });
  agree(`beginning ${JSON.stringify(attempt)}`, got, typeof want === "string" ? want : "begun");
  await probeReady(session, model.plan, seeded, attempt);
  if (typeof want === "string") return undefined;

  const note = attempt.writing ? await probeNotes(session, begin, others) : undefined;
  if (!attempt.writing) await probeKeptNote(session, begin);
  await begin();
  await probeReads(session, model, seeded, want);
  await probePages(session, model, want);
  if (attempt.writing) await probeWrites(session, model, seeded, attempt, want);
  else await probeReadOnly(session, seeded, attempt);
  // the owner of the tables is bound by the same policies
  await client.query("set local role wuzi_owner");
  await probeReads(session, model, seeded, want);
  return note;
}
