import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { importFile } from "../../modules/registry/import/import.files.ts";
import type { DemoSession } from "./demo-session.ts";

/** What is told while it goes on; the last one is told once. */
export type Say = (sentence: string) => void;

interface Batch {
  id: string;
  state: string;
  fileName: string;
  version: number;
  sheets: {
    index: number;
    headerRow: number;
    columns: { at: number; column: string | null }[];
  }[];
  progress: { phase: string; done: number; total: number | null } | null;
  counts: { created: number; openDoubts: number };
}

const fields = `id state fileName version sheets { index headerRow columns { at column } }
  progress { phase done total } counts { created openDoubts }`;

/**
 * Flaws of the demo's sheet that have one right answer. What is left, rows that repeat people, is for
 * people to try.
 */
const settled = ["ID_CHECKSUM", "ID_OLD_FORM", "CERTIFICATE_OTHER_GRADE", "PLACE_FORMER"];

/**
 * Takes the demo's sheet through the import as an administrator would, from wherever it stands: what
 * was interrupted goes on, what is done stays, what somebody has stopped stays stopped.
 */
export async function loadDemoPeople(
  session: DemoSession,
  sheet: { path: string; name: string },
  say: Say,
  pollMs = 1000,
): Promise<Batch> {
  let batch = (await findBatch(session, sheet.name)) ?? (await start(session, sheet));
  for (;;) {
    switch (batch.state) {
      case "MAPPING":
        await confirm(session, batch);
        break;
      case "CHECKED":
        for (const finding of settled) await decide(session, batch, finding);
        await commit(session, batch);
        break;
      case "FAILED":
        await commit(session, batch);
        break;
      case "READING":
      case "CHECKING":
      case "COMMITTING":
        say(progressOf(batch));
        await pause(pollMs);
        break;
      default:
        return batch;
    }
    batch = await read(session, batch.id);
  }
}

const verbs: Record<string, string> = {
  READING: "reading",
  CHECKING: "checking",
  COMMITTING: "writing",
};

function progressOf({ state, progress }: Batch): string {
  const verb = verbs[state] ?? state;
  if (progress === null || progress.total === null) return verb;
  const [done, total] = [progress.done, progress.total].map((rows) => rows.toLocaleString("en"));
  return `${verb} ${done} / ${total}`;
}

async function findBatch(session: DemoSession, name: string): Promise<Batch | undefined> {
  const { imports } = await session.ask<{ imports: { nodes: Batch[] } }>(
    `{ imports(first: 100) { nodes { ${fields} } } }`,
  );
  return imports.nodes.find(({ fileName, state }) => fileName === name && state !== "REFUSED");
}

async function read(session: DemoSession, id: string): Promise<Batch> {
  const { importBatch } = await session.ask<{ importBatch: Batch }>(
    `query ($id: ID!) { importBatch(id: $id) { ${fields} } }`,
    { id },
  );
  return importBatch;
}

async function start(
  session: DemoSession,
  { path, name }: { path: string; name: string },
): Promise<Batch> {
  const fileId = await session.upload(path, importFile.name, name);
  const { startImport } = await session.ask<{ startImport: Batch }>(
    `mutation ($input: StartImportInput!) { startImport(input: $input) { ${fields} } }`,
    { input: { fileId, idempotencyKey: randomUUID() } },
  );
  return startImport;
}

async function confirm(session: DemoSession, { id, version, sheets }: Batch): Promise<void> {
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("The demo's sheet was not found in its file.");
  const columns = sheet.columns.map(({ at, column }) => ({ at, column }));
  const { index, headerRow } = sheet;
  await session.ask(
    "mutation ($input: ConfirmImportMappingInput!) { confirmImportMapping(input: $input) { __typename } }",
    { input: { id, sheet: index, headerRow, columns, version } },
  );
}

async function decide(session: DemoSession, { id }: Batch, finding: string): Promise<void> {
  await session.ask(
    "mutation ($input: DecideImportDoubtsInput!) { decideImportDoubts(input: $input) { decided } }",
    { input: { id, finding, decision: "CREATE", idempotencyKey: randomUUID() } },
  );
}

async function commit(session: DemoSession, { id, version }: Batch): Promise<void> {
  await session.ask(
    "mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename } }",
    { input: { id, version, idempotencyKey: randomUUID() } },
  );
}
