import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { vi, expect } from "vitest";
import { modules } from "../modules.ts";
import { FolderStore } from "../platform/files/folder-store.ts";
import { createLog } from "../platform/http/log.ts";
import type { Jobs } from "../platform/jobs/start-jobs.ts";
import { startOrders } from "../platform/jobs/start-orders.ts";
import { ringOf } from "../platform/sealing/key-ring.ts";
import { readRows } from "../platform/spreadsheet/read-rows.ts";
import { freshKey, testDatabase, testMasterKey } from "./database.ts";
import type { TestDatabase } from "./postgres.ts";
import { type Row } from "./sheet-file.ts";
import { worldOf, type World } from "./world.ts";

export interface Batch {
  id: string;
  state: string;
  refusal: string | null;
  version: number;
  sheets: {
    index: number;
    name: string;
    rows: number;
    headerRow: number | null;
    remembered: boolean;
    columns: { at: number; header: string; column: string | null; samples: string[] }[];
    otherHeaders: { headerRow: number; columns: { header: string }[] }[];
  }[];
  counts: Record<
    | "total"
    | "new"
    | "unchanged"
    | "changed"
    | "doubts"
    | "openDoubts"
    | "refused"
    | "toCommit"
    | "created"
    | "updated",
    number
  >;
  findings: { code: string; level: string; count: number }[];
  progress: { phase: string; done: number; total: number | null } | null;
  errorFile: { id: string; name: string } | null;
}

const batchFields = `id state refusal version
  sheets { index name rows headerRow remembered columns { at header column samples }
    otherHeaders { headerRow columns { header samples } } }
  counts { total new unchanged changed doubts openDoubts refused toCommit created updated }
  findings { code level count } progress { phase done total } errorFile { id name }`;

export interface DoubtRow {
  id: string;
  row: number;
  name: string;
  verdict: string;
  hindrance: string | null;
  decision: string | null;
  state: string;
  version: number;
  cells: { column: string; cell: string; written: string }[];
  findings: { code: string; cell: string | null; proposal: string | null }[];
  candidates: {
    person: { id: string; name: string; documentMask: string | null } | null;
    twinRow: number | null;
    town: string | null;
    reasons: string[];
    score: number;
  }[];
  changes: { field: string; written: string | null; registered: string | null }[];
}

const rowFields = `id row name verdict hindrance decision state version
  cells { column cell written } findings { code cell proposal }
  candidates { person { id name documentMask } twinRow town reasons score }
  changes { field written registered }`;

let made = 0;
const nameCharacters = "江河湖海山川林森石玉春夏秋冬东南西北中";

/** The demo county with a worker and a place for files: imports run as in the product. */
export class ImportDesk {
  readonly world: World;
  readonly files: FolderStore;
  readonly database: TestDatabase;
  /** Where files lie. */
  readonly folder: string;
  readonly #masterKey: Buffer;
  #jobs: Jobs | undefined;

  private constructor(world: World, folder: string, database: TestDatabase, masterKey: Buffer) {
    this.world = world;
    this.files = new FolderStore(folder);
    this.folder = folder;
    this.database = database;
    this.#masterKey = masterKey;
    this.startWorker();
  }

  /** @param masterKey a copy of its own for whoever turns to another key */
  static async open(folder: string, masterKey = testMasterKey): Promise<ImportDesk> {
    const database = await testDatabase("demo");
    const world = await worldOf(database, { files: new FolderStore(folder), masterKey });
    return new ImportDesk(world, folder, database, masterKey);
  }

  startWorker(): void {
    this.#jobs ??= startOrders({
      workerUrl: this.database.workerUrl,
      jobs: modules.flatMap((module) => module.jobs ?? []),
      services: { files: this.files, keys: ringOf(this.#masterKey) },
      log: createLog("error"),
    });
  }

  async stopWorker(): Promise<void> {
    await this.#jobs?.stop();
    this.#jobs = undefined;
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.world.stop();
  }

  /** Different synthetic people of 百花亭社区. */
  people(count: number, changes: Row = {}): Row[] {
    return Array.from({ length: count }, () => {
      made += 1;
      const birthDay = `${1930 + (made % 70)}-03-${String((made % 28) + 1).padStart(2, "0")}`;
      return {
        姓名: `张${nameCharacters[made % 19]}${nameCharacters[Math.floor(made / 19) % 19]}`,
        性别: "男",
        出生日期: birthDay,
        身份证号: demoIdNumber("510522", birthDay, "male", made % 499),
        残疾类别: "肢体",
        残疾等级: "三级",
        联系电话: `1280200${String(made).padStart(4, "0")}`,
        监护人姓名: "李梅",
        与残疾人关系: "妻子",
        监护人电话: "12801990001",
        现住址: "演示路 1 号",
        "乡镇（街道）": "符阳街道",
        "村（社区）": "百花亭社区",
        ...changes,
      };
    });
  }

  async upload(login: string, bytes: Buffer, name = "花名册.xlsx"): Promise<Response> {
    const client = await this.world.as(login);
    return await fetch(`${this.world.url}/files/registry_import?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { cookie: client.cookie, "apollo-require-preflight": "true" },
      body: new Uint8Array(bytes),
    });
  }

  /** Uploads and starts; the id once the file has been read. */
  async started(login: string, bytes: Buffer, name?: string): Promise<string> {
    const file = (await (await this.upload(login, bytes, name)).json()) as { id: string };
    const { startImport } = await (
      await this.world.as(login)
    ).ok<{ startImport: { id: string } }>(
      "mutation ($input: StartImportInput!) { startImport(input: $input) { id } }",
      { input: { fileId: file.id, idempotencyKey: freshKey() } },
    );
    await this.rests(login, startImport.id);
    return startImport.id;
  }

  /** Confirms the proposed columns of the first sheet. */
  async confirm(login: string, id: string): Promise<void> {
    const { version, sheets } = await this.batch(login, id);
    const [sheet] = sheets;
    await (
      await this.world.as(login)
    ).ok(
      `mutation ($input: ConfirmImportMappingInput!) { confirmImportMapping(input: $input) {
        __typename ... on ImportBatch { state } } }`,
      {
        input: {
          id,
          sheet: 0,
          headerRow: sheet?.headerRow,
          columns: sheet?.columns.map(({ at, column }) => ({ at, column })),
          version,
        },
      },
    );
  }

  /** Uploads, reads and checks; the id. */
  async checked(login: string, bytes: Buffer, name?: string): Promise<string> {
    const id = await this.started(login, bytes, name);
    await this.confirm(login, id);
    await this.rests(login, id);
    return id;
  }

  async order(login: string, id: string): Promise<void> {
    const { version } = await this.batch(login, id);
    await (
      await this.world.as(login)
    ).ok(
      `mutation ($input: CommitImportInput!) { commitImport(input: $input) {
        __typename ... on ImportNotReady { state } } }`,
      { input: { id, version, idempotencyKey: freshKey() } },
    );
  }

  async commit(login: string, id: string): Promise<Batch> {
    await this.order(login, id);
    return await this.rests(login, id);
  }

  async batch(login: string, id: string): Promise<Batch> {
    const { importBatch } = await (
      await this.world.as(login)
    ).ok<{ importBatch: Batch }>(`query ($id: ID!) { importBatch(id: $id) { ${batchFields} } }`, {
      id,
    });
    return importBatch;
  }

  /** Waits until no work is under way. */
  async rests(login: string, id: string, timeout = 30_000): Promise<Batch> {
    await vi.waitFor(
      async () =>
        expect((await this.batch(login, id)).state).not.toMatch(/READING|CHECKING|COMMITTING/),
      { timeout, interval: 50 },
    );
    return await this.batch(login, id);
  }

  async rows(login: string, id: string, filter: object = {}): Promise<DoubtRow[]> {
    const { importRows } = await (
      await this.world.as(login)
    ).ok<{ importRows: { nodes: DoubtRow[] } }>(
      `query ($id: ID!, $filter: ImportRowFilter) { importRows(importId: $id, first: 100, filter: $filter) {
        nodes { ${rowFields} } } }`,
      { id, filter },
    );
    return importRows.nodes;
  }

  /** The lines of the error workbook, as somebody takes it. */
  async errorLines(login: string, id: string): Promise<(string | null)[][]> {
    const client = await this.world.as(login);
    await client.ok(
      `mutation ($input: MakeImportErrorFileInput!) { makeImportErrorFile(input: $input) { __typename } }`,
      { input: { id, idempotencyKey: freshKey() } },
    );
    await vi.waitFor(async () => expect((await this.batch(login, id)).errorFile).not.toBeNull(), {
      timeout: 20_000,
      interval: 50,
    });
    const { errorFile } = await this.batch(login, id);
    const url = `${this.world.url}/files/registry_import_errors/${errorFile?.id}`;
    const answer = await fetch(url, { headers: { cookie: client.cookie } });
    const path = join(this.folder, `errors-${id}.xlsx`);
    await writeFile(path, Buffer.from(await answer.arrayBuffer()));
    const lines: (string | null)[][] = [];
    for await (const { cells } of readRows(path)) lines.push(cells);
    return lines;
  }

  async decide(login: string, row: DoubtRow, decision: string, more: object = {}): Promise<object> {
    const { decideImportDoubt } = await (
      await this.world.as(login)
    ).ok<{ decideImportDoubt: object }>(
      `mutation ($input: DecideImportDoubtInput!) { decideImportDoubt(input: $input) {
        __typename ... on ImportDecisionRefused { hindrance } ... on ImportRow { decision decidedBy } } }`,
      { input: { rowId: row.id, decision, version: row.version, ...more } },
    );
    return decideImportDoubt;
  }
}
