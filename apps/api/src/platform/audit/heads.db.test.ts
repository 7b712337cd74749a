import { randomBytes } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { Sql } from "sql-template-tag";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { undone } from "../../testing/connected.ts";
import { testDatabase, testMasterKey } from "../../testing/database.ts";
import { checkHeads, type HeadsVerdict } from "./check-heads.ts";
import { HeadFile } from "./head-file.ts";
import { keepHead, sealJob } from "./seal-job.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let worker: Client;
/** Past every policy and trigger: who must be caught. */
let superuser: Client;
const folder = mkdtempSync(join(tmpdir(), "wuzi-heads-"));
let file: HeadFile;

beforeAll(async () => {
  database = await testDatabase("demo");
  worker = new Client({ connectionString: database.workerUrl });
  superuser = new Client({ connectionString: database.superuserUrl });
  await Promise.all([worker.connect(), superuser.connect()]);
  await superuser.query("select audit.seal(300)");
});
afterAll(async () => {
  await Promise.all([worker.end(), superuser.end()]);
  await database.drop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  file = new HeadFile(join(folder, randomBytes(4).toString("hex")), testMasterKey);
});

const tx = (client: Client) => ({
  rows: async <Row>({ text, values }: Sql) => (await client.query(text, values)).rows as Row[],
});

async function verdict(client = superuser): Promise<HeadsVerdict> {
  return await checkHeads(await file.read(), async (seqs) => {
    const { rows } = await client.query<{ seq: string; hash: Buffer }>(
      "select seq, hash from audit.hashes_at($1)",
      [seqs],
    );
    return new Map(rows.map(({ seq, hash }) => [Number(seq), hash.toString("hex")]));
  });
}

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

test("the job keeps what an earlier run has committed, and seals on", async () => {
  const job = sealJob(file);
  await undone(worker, async () => {
    await job.run(tx(worker));
  });
  // what that run sealed is undone with it; what it kept was there before
  expect((await file.read()).map(({ seq }) => seq)).toEqual([300]);
  expect(await verdict()).toEqual({ held: 1, restoredOver: 0 });
});

test("a head is kept when it is new and the last one ten minutes old", async () => {
  const keep = async (at: Date) => await undone(worker, () => keepHead(tx(worker), file, at));
  await keep(minutes(0));
  await keep(minutes(20));
  expect(await file.read()).toHaveLength(1);
  await undone(superuser, async () => {
    await superuser.query("select audit.seal(5)");
    await keepHead(tx(superuser), file, minutes(9));
    expect(await file.read()).toHaveLength(1);
    await keepHead(tx(superuser), file, minutes(11));
    expect((await file.read()).map(({ seq }) => seq)).toEqual([300, 305]);
  });
});

const rebuild = `
  create temporary table kept as select id, row_number() over (order by id) as n from audit.entry where seq is not null;
  update audit.entry set seq = null, hash = null where seq is not null;
  select audit.seal((select count(*)::integer from kept))`;

describe("somebody who may do everything inside the database", () => {
  test.each([
    ["removes an entry and makes the chain anew", "delete from audit.entry where seq = 100"],
    [
      "alters an entry and makes the chain anew",
      "update audit.entry set actor_name = 'x' where seq = 100",
    ],
    ["empties the beginning and makes the chain anew", "delete from audit.entry where seq < 50"],
  ])("%s: the chain holds, the kept head does not", async (_, tampering) => {
    await undone(superuser, () => keepHead(tx(superuser), file, minutes(0)));
    await undone(superuser, async () => {
      await superuser.query(
        `set local session_replication_role = replica; ${tampering}; ${rebuild}`,
      );
      const { rows } = await superuser.query("select broken from audit.verify()");
      expect(rows).toEqual([{ broken: null }]);
      expect((await verdict()).broken?.seq).toBe(300);
    });
    expect(await verdict()).toEqual({ held: 1, restoredOver: 0 });
  });

  test("making the chain anew and changing nothing changes nothing", async () => {
    await undone(superuser, () => keepHead(tx(superuser), file, minutes(0)));
    await undone(superuser, async () => {
      await superuser.query(`set local session_replication_role = replica; ${rebuild}`);
      expect(await verdict()).toEqual({ held: 1, restoredOver: 0 });
    });
  });

  test("cuts the end off: it is missing, and the job says so and keeps nothing", async () => {
    await undone(superuser, () => keepHead(tx(superuser), file, minutes(0)));
    await undone(superuser, async () => {
      await superuser.query(
        "set local session_replication_role = replica; delete from audit.entry where seq > 200",
      );
      expect((await verdict()).broken?.seq).toBe(300);
      const warnings: string[] = [];
      await keepHead(tx(superuser), file, minutes(60), (sentence) => warnings.push(sentence));
      expect(warnings).toHaveLength(1);
      expect(await file.read()).toHaveLength(1);
    });
  });

  test("a restored backup goes back on record, and gives up later heads only", async () => {
    await undone(superuser, () => keepHead(tx(superuser), file, minutes(0)));
    await undone(superuser, async () => {
      await superuser.query("select audit.seal(100)");
      await keepHead(tx(superuser), file, minutes(20));
    });
    expect((await verdict()).broken?.seq).toBe(400);
    const [first] = await file.read();
    await file.append({
      seq: 300,
      hash: first?.hash ?? "",
      at: "2026-12-01T00:00:00Z",
      restored: true,
    });
    expect(await verdict()).toEqual({ held: 2, restoredOver: 1 });
  });
});

describe("somebody who may change the file", () => {
  const lines = async () => {
    for (const seq of [1, 2, 3])
      await file.append({ seq, hash: `0${seq}`, at: "2026-12-01T00:00:00Z" });
    return readFileSync(file.path, "utf8").split("\n").slice(0, -1);
  };

  test.each<[string, (given: string[]) => string[], number]>([
    ["alters a hash", ([a = "", b = "", c = ""]) => [a, b.replace('"02"', '"04"'), c], 2],
    ["takes a line out", ([a = "", , c = ""]) => [a, c], 2],
    ["swaps lines", ([a = "", b = "", c = ""]) => [b, a, c], 1],
    ["repeats a line", ([a = "", b = "", c = ""]) => [a, b, b, c], 3],
    ["makes one up", (given) => [...given, '{"seq":4,"hash":"04","at":"x","signature":"AAAA"}'], 4],
    ["adds what is no head", (given) => [...given, "{}"], 4],
  ])("%s: it is seen", async (_, change, line) => {
    const given = await lines();
    expect(await file.read()).toHaveLength(3);
    writeFileSync(file.path, `${change(given).join("\n")}\n`);
    await expect(file.read()).rejects.toThrow(`Line ${line} of`);
  });

  test("a long file is kept on as a short one is", async () => {
    for (let seq = 1; seq <= 60; seq += 1) {
      await file.append({ seq, hash: "f".repeat(64), at: new Date(0).toISOString() });
    }
    expect((await file.read()).map(({ seq }) => seq).at(-1)).toBe(60);
    expect((await file.last())?.seq).toBe(60);
  });

  test("another installation's key signs nothing here", async () => {
    await new HeadFile(file.path, randomBytes(32)).append({ seq: 1, hash: "01", at: "x" });
    await expect(file.read()).rejects.toThrow("Line 1 of");
  });

  test("a line that the power failed in was never kept, and the next one takes its place", async () => {
    await lines();
    appendFileSync(file.path, '{"seq":4,"ha');
    expect(await file.read()).toHaveLength(3);
    await file.append({ seq: 5, hash: "05", at: "x" });
    expect((await file.read()).map(({ seq }) => seq)).toEqual([1, 2, 3, 5]);
  });
});
