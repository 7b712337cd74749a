import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { request as httpRequest, type ClientRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { modules } from "../../modules.ts";
import { signedIn, startTestServer, TestClient } from "../../testing/client.ts";
import { connected } from "../../testing/connected.ts";
import { testDatabase } from "../../testing/database.ts";
import type { ApiModule } from "../module.ts";
import { FolderStore } from "./folder-store.ts";

const mostBytes = 1024 * 1024;
const common = { permission: "staff:manage", mostBytes, keepDays: 7 } as const;
const testModule: ApiModule = {
  name: "test",
  resolvers: [],
  entities: [],
  filePurposes: [
    { name: "test_list", upload: true, ...common },
    { name: "test_made", upload: false, ...common },
  ],
};

let root: string;
let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;
let fuyang: TestClient;
let county: TestClient;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "wuzi-files-"));
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl, {
    modules: [...modules, testModule],
    files: new FolderStore(root),
    uploadIdleMs: 300,
  });
  fuyang = await signedIn(server.url, "fuyang.admin");
  county = await signedIn(server.url, "county.admin");
});
afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(root, { recursive: true, force: true });
});
beforeEach(async () => {
  await rm(join(root, "incoming"), { recursive: true, force: true });
});

interface Fault {
  code: string;
  fields?: { path: string; code: string }[];
}
interface Answer {
  status: number;
  id: string;
  name: string;
  size: number;
  sha256: string;
  fault: Fault | undefined;
}

async function read(response: Response): Promise<Answer> {
  const body = (await response.json()) as Answer & { errors?: { extensions: Fault }[] };
  return { ...body, status: response.status, fault: body.errors?.[0]?.extensions };
}

async function send(
  client: TestClient,
  body: string | Uint8Array | ReadableStream,
  path = "test_list?name=名册.csv",
  headers: Record<string, string> = { "apollo-require-preflight": "true" },
): Promise<Answer> {
  const response = await fetch(`${server.url}/files/${path}`, {
    method: "POST",
    headers: { cookie: client.cookie, "content-type": "text/csv", ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
  return await read(response);
}

async function take(client: TestClient, path: string): Promise<Response> {
  return await fetch(`${server.url}/files/${path}`, { headers: { cookie: client.cookie } });
}

async function query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return await connected(database.superuserUrl, async (client) => {
    const { rows } = await client.query(sql, values);
    return rows as Row[];
  });
}

async function incoming(): Promise<string[]> {
  return await readdir(join(root, "incoming")).catch(() => []);
}

async function rowCount(): Promise<number> {
  const [row] = await query<{ n: number }>("select count(*)::int as n from platform.file");
  return row?.n ?? -1;
}

describe("a file that is brought", () => {
  test("belongs to the acting office, is audited, and comes back as it was", async () => {
    const sent = await send(fuyang, "姓名\n张三\n");
    expect(sent).toMatchObject({ status: 201, name: "名册.csv", size: 14 });
    expect(await incoming()).toEqual([]);
    const response = await take(fuyang, `test_list/${sent.id}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("姓名\n张三\n");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": "14",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-disposition": expect.stringMatching(
        /^attachment; filename="[^"]*\.csv"; filename\*=UTF-8''%E5%90%8D%E5%86%8C\.csv$/i,
      ) as string,
    });
    const audit = await query(
      `select e.action, e.permission, o.short_name as office, m.login from audit.entry e
         join organisation.office o on o.id = e.office_id join staff.member m on m.id = e.staff_id
        where e.subject = 'platform.file' and e.subject_id = $1 order by e.id`,
      [sent.id],
    );
    const by = {
      permission: "staff:manage",
      office: expect.stringContaining("符阳") as string,
      login: "fuyang.admin",
    };
    expect(audit).toEqual([
      { action: "create", ...by },
      { action: "reveal", ...by },
    ]);
  });

  test("is seen from above and not from beside, where it is like one that does not exist", async () => {
    const lingang = await signedIn(server.url, "lingang.admin");
    const { id } = await send(fuyang, "张三");
    expect((await take(county, `test_list/${id}`)).status).toBe(200);
    const missing = "01900000-0000-7000-8000-000000000000";
    const answers = await Promise.all(
      [id, missing].map(async (each) => await (await take(lingang, `test_list/${each}`)).text()),
    );
    const [there, nowhere] = answers.map((text) => text.replace(/"requestId":"[^"]*"/, ""));
    expect(there).toBe(nowhere);
    expect(there).toContain("NOT_FOUND");
  });

  test("is not given out for another purpose, to somebody signed out, or without the permission", async () => {
    const { id } = await send(fuyang, "张三");
    const officer = await signedIn(server.url, "fuyang.officer");
    const faults = await Promise.all(
      [
        take(fuyang, `test_made/${id}`),
        take(new TestClient(server.url), `test_list/${id}`),
        take(officer, `test_list/${id}`),
      ].map(async (response) => (await read(await response)).fault?.code),
    );
    expect(faults).toEqual(["NOT_FOUND", "UNAUTHENTICATED", "FORBIDDEN"]);
  });

  test("that has expired says so", async () => {
    const { id } = await send(fuyang, "张三");
    await connected(database.workerUrl, (client) =>
      client.query(`begin; select access.begin_system('测试', null, 'staff:manage', '');
        update platform.file set state = 'expired' where id = '${id}'; commit`),
    );
    const answer = await read(await take(fuyang, `test_list/${id}`));
    expect(answer).toMatchObject({ status: 404, fault: { fields: [{ code: "EXPIRED" }] } });
  });

  test.each(["..%2f..%2fsecrets.json", "%2e%2e", "x", "../../secrets.json"])(
    "cannot be named by a path: %s",
    async (id) => {
      expect((await take(fuyang, `test_list/${id}`)).status).toBe(404);
      expect((await take(fuyang, `${id}/${id}`)).status).toBe(404);
    },
  );
});

describe("refused before a byte is kept", () => {
  test.each([
    ["without the header that other sites cannot send", "test_list?name=a", {}, 400],
    ["without a name", "test_list", undefined, 400],
    ["for an unknown purpose", "constructor?name=a", undefined, 404],
    ["for what only jobs make", "test_made?name=a", undefined, 404],
  ])("%s", async (_, path, headers, status) => {
    const before = await rowCount();
    expect((await send(fuyang, "张三", path, headers)).status).toBe(status);
    expect(await incoming()).toEqual([]);
    expect(await rowCount()).toBe(before);
  });

  test("from somebody signed out or without the permission", async () => {
    expect((await send(new TestClient(server.url), "张三")).fault?.code).toBe("UNAUTHENTICATED");
    const officer = await signedIn(server.url, "fuyang.officer");
    expect((await send(officer, "张三")).fault?.code).toBe("FORBIDDEN");
  });

  test("an empty file", async () => {
    expect((await send(fuyang, "")).fault).toMatchObject({ fields: [{ code: "EMPTY" }] });
    expect(await incoming()).toEqual([]);
  });

  test("one byte too many, announced or not; the largest is taken", async () => {
    const tooLarge = { status: 413, fault: { fields: [{ path: "file", code: "TOO_LARGE" }] } };
    const bytes = (size: number) => Buffer.alloc(size, "a");
    expect(await send(fuyang, bytes(mostBytes))).toMatchObject({ status: 201, size: mostBytes });
    expect(await send(fuyang, bytes(mostBytes + 1))).toMatchObject(tooLarge);
    const unannounced = new Blob([bytes(mostBytes + 1)]).stream();
    expect(await send(fuyang, unannounced)).toMatchObject(tooLarge);
    expect(await incoming()).toEqual([]);
  });

  test("200 MB announced are refused at once, before they are sent", async () => {
    const request = begin({ "content-length": String(200 * 1024 * 1024) });
    request.write("a");
    const [response] = (await once(request, "response")) as [{ statusCode: number }];
    expect(response.statusCode).toBe(413);
    request.destroy();
  });
});

/** An upload that the test sends piece by piece. */
function begin(headers: Record<string, string> = {}): ClientRequest {
  return httpRequest(`${server.url}/files/test_list?name=a`, {
    method: "POST",
    headers: { cookie: fuyang.cookie, "apollo-require-preflight": "true", ...headers },
  });
}

async function arrives(): Promise<void> {
  await vi.waitFor(async () => expect(await incoming()).toHaveLength(1));
}

async function expectNothingLeft(before: number): Promise<void> {
  await vi.waitFor(async () => expect(await incoming()).toEqual([]));
  expect(await rowCount()).toBe(before);
}

describe("cut off", () => {
  test("by the sender", async () => {
    const before = await rowCount();
    const request = begin({ "content-length": "1000" });
    const gone = once(request, "error");
    request.write("a".repeat(10));
    await arrives();
    request.destroy(new Error("the line is gone"));
    await gone;
    await expectNothingLeft(before);
  });

  test("because the sender falls silent", async () => {
    const before = await rowCount();
    const request = begin({ "content-length": "1000" });
    const gone = once(request, "error");
    request.write("a".repeat(10));
    await arrives();
    await gone;
    await expectNothingLeft(before);
  });
});
