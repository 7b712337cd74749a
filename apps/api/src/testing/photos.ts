import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { modules } from "../modules.ts";
import { photoLimits } from "../platform/attachments/photo-limits.ts";
import { FolderStore } from "../platform/files/folder-store.ts";
import { signedIn, startTestServer, type TestClient } from "./client.ts";
import { connected } from "./connected.ts";
import { testDatabase } from "./database.ts";

const purpose = {
  name: "test_photo",
  permission: "staff:manage",
  upload: true,
  mostBytes: photoLimits.sentBytes,
  keepDays: 2,
  photo: { seenWith: "staff:read", subject: "prevent.screening_round" },
} as const;
const testModule = { name: "test", resolvers: [], entities: [], filePurposes: [purpose] };

type Server = Awaited<ReturnType<typeof startTestServer>>;
type Database = Awaited<ReturnType<typeof testDatabase>>;

/** Photos of a street's screening rounds, which stand for any record, and those who bring and see them. */
export class PhotoWorld {
  /** Whose photos they are: a round, whose response goes on. */
  record = "";
  incident = "";
  #rounds = 0;

  private constructor(
    /** Where the files lie. */
    readonly root: string,
    readonly server: Server,
    readonly database: Database,
    readonly picture: Buffer,
    readonly people: Readonly<Record<"fuyang" | "county" | "beside", TestClient>>,
  ) {}

  static async start(): Promise<PhotoWorld> {
    const root = await mkdtemp(join(tmpdir(), "wuzi-photos-"));
    const database = await testDatabase("demo");
    const server = await startTestServer(database.appUrl, {
      modules: [...modules, testModule],
      files: new FolderStore(root),
    });
    const create = { width: 60, height: 40, channels: 3, background: "#369" } as const;
    const picture = await sharp({ create }).png().toBuffer();
    const world = new PhotoWorld(root, server, database, picture, {
      fuyang: await signedIn(server.url, "fuyang.admin"),
      county: await signedIn(server.url, "county.admin"),
      beside: await signedIn(server.url, "lingang.admin"),
    });
    await world.begin();
    return world;
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.database.drop();
    await rm(this.root, { recursive: true, force: true });
  }

  /** A response and a round of their own. */
  async begin(): Promise<void> {
    this.incident = await this.#freshIncident();
    this.record = await this.freshRecord();
  }

  /** A round of Fuyang, which stands for any record. */
  async freshRecord(): Promise<string> {
    this.#rounds += 1;
    const [made] = await this.query<{ id: string }>(
      `insert into prevent.screening_round (office_id, incident_id, name, from_day, to_day, workers, worker_names)
       select m.office_id, $1, '轮次', date '2020-01-01' + $2::integer, date '2020-01-01' + $2::integer, '{}', ''
         from staff.member m where m.login = 'fuyang.admin' returning id`,
      [this.incident, this.#rounds],
    );
    return made?.id ?? "";
  }

  async #freshIncident(): Promise<string> {
    await this.query(
      "update response.incident set ended_on = current_date where kind = 'flood' and ended_on is null",
    );
    const [made] = await this.query<{ id: string }>(
      `insert into response.incident (office_id, kind, name, started_on)
       select id, 'flood', '汛期', current_date - 90 from organisation.office where code = '510522'
       returning id`,
    );
    return made?.id ?? "";
  }

  async send(client: TestClient, body: Buffer, more: Record<string, string> = {}) {
    const asked = new URLSearchParams({ name: "IMG_1.png", ...more });
    const response = await fetch(`${this.server.url}/files/test_photo?${asked.toString()}`, {
      method: "POST",
      headers: { cookie: client.cookie, "apollo-require-preflight": "true" },
      body: new Uint8Array(body),
    });
    const answer = (await response.json()) as {
      id: string;
      errors?: { extensions: { fields: { code: string }[] } }[];
    };
    return {
      ...answer,
      status: response.status,
      fault: answer.errors?.[0]?.extensions.fields[0]?.code,
    };
  }

  async see(client: TestClient, id: string): Promise<Response> {
    return await fetch(`${this.server.url}/files/test_photo/${id}`, {
      headers: { cookie: client.cookie },
    });
  }

  async query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return await connected(this.database.superuserUrl, async (client) => {
      await client.query("begin; select access.begin_system('测试', null, 'staff:manage', '')");
      const { rows } = await client.query(text, values);
      await client.query("commit");
      return rows as Row[];
    });
  }

  /** Attaches as a command of this actor would. @returns the attachments' ids */
  async attach(client: TestClient, fileIds: string[]): Promise<string[]> {
    const token = client.cookie.split("=")[1] ?? "";
    return await connected(this.database.appUrl, async (app) => {
      await app.query("begin");
      await app.query("select access.begin($1, 'staff:manage', '', true)", [token]);
      await app.query(
        `select platform.attach_photos('test_photo', 'prevent.screening_round', $1,
           (select office_id from staff.member where login = 'fuyang.admin'), $2, $3::uuid[])`,
        [this.record, this.incident, fileIds],
      );
      const { rows } = await app.query<{ id: string }>(
        "select id from platform.attachment where file_id = any($1::uuid[]) order by position",
        [fileIds],
      );
      await app.query("commit");
      return rows.map(({ id }) => id);
    });
  }
}
