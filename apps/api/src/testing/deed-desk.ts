import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import sharp from "sharp";
import { expect, vi } from "vitest";
import { modules } from "../modules.ts";
import { FolderStore } from "../platform/files/folder-store.ts";
import type { Jobs } from "../platform/jobs/start-jobs.ts";
import { startOrders } from "../platform/jobs/start-orders.ts";
import type { OutgoingRules } from "../platform/outgoing/post-signed.ts";
import { ringOf } from "../platform/sealing/key-ring.ts";
import { ZipArchive } from "../platform/spreadsheet/zip-archive.ts";
import type { TestClient } from "./client.ts";
import { freshKey, testDatabase, testMasterKey } from "./database.ts";
import { platformInput, platformVersion } from "./deeds.ts";
import { ReceivingPlatform } from "./receiving-platform.ts";
import { worldOf, type World } from "./world.ts";

/** What the city's platform and the county both know. */
export const cityKey = { id: "hejiang", secret: "a-secret-of-the-citys-platform" };

export interface Delivery {
  id: string;
  event: string;
  state: string;
  attempts: number;
  fault: string | null;
  status: number | null;
}

export interface KnownDeed {
  __typename?: string;
  id: string;
  state: string;
  version: number;
  consent: { id: string } | null;
  publicText: { number: number } | null;
  submissions: {
    id: string;
    level: string;
    state: string;
    packageState: string;
    textNumber: number;
    reference: string | null;
    package: { path: string; name: string } | null;
    deliveries: Delivery[];
  }[];
}

const fields = `__typename id state version consent { id } publicText { number } submissions { id level state packageState
  textNumber reference package { path name } deliveries { id event state attempts fault status } }`;

const refusals: Record<string, string> = {
  handInDeed: "... on DeedMoved { state }",
  reviewDeed: "... on AnotherMustReview { id }",
  keepPublicText:
    "... on DeedMoved { state } ... on StillPersonal { found { fault inTitle text } }",
  submitDeed: "... on SubmissionBarred { level bar }",
};

/** A street's officer and the county at work on deeds, with a city's platform over TCP. */
export class DeedDesk {
  #working: Jobs | undefined;

  private constructor(
    readonly root: string,
    readonly world: World,
    readonly workerUrl: string,
    readonly officer: TestClient,
    readonly county: TestClient,
    readonly city: ReceivingPlatform,
  ) {}

  static async start(): Promise<DeedDesk> {
    const root = await mkdtemp(join(tmpdir(), "wuzi-deeds-"));
    const database = await testDatabase("demo");
    const world = await worldOf(database, { files: new FolderStore(root) });
    const officer = await world.as("fuyang.officer");
    const county = await world.as("county.admin");
    const city = await ReceivingPlatform.start(cityKey);
    const input = platformInput(await platformVersion(world), {
      url: city.address,
      keyName: cityKey.id,
      secret: cityKey.secret,
    });
    await county.ok(
      "mutation ($input: SetDeedPlatformInput!) { setDeedPlatform(input: $input) { id } }",
      input,
    );
    return new DeedDesk(root, world, database.workerUrl, officer, county, city);
  }

  async stop(): Promise<void> {
    await this.world.stop();
    await this.city.stop();
    await rm(this.root, { recursive: true, force: true });
  }

  /** A platform that behaves and has heard nothing, and nothing ordered that it could hear of. */
  async refresh(): Promise<void> {
    await this.world.rows(
      "update platform.job_order set state = 'done', ended_at = now() where state = 'waiting'",
    );
    this.city.manner = "takes";
    this.city.heard.length = 0;
    this.city.taken.clear();
  }

  /** Begins to do what is ordered. */
  work(outgoing: OutgoingRules = { inside: true, answerMs: 400 }): void {
    this.#working = startOrders({
      workerUrl: this.workerUrl,
      jobs: modules.flatMap((module) => module.jobs ?? []),
      services: { files: new FolderStore(this.root), keys: ringOf(testMasterKey), outgoing },
      log: pino({ level: "silent" }),
    });
  }

  async rest(): Promise<void> {
    await this.#working?.stop();
    this.#working = undefined;
  }

  async deed(id: string): Promise<KnownDeed> {
    const answer = await this.county.ok<{ deed: KnownDeed }>(
      `query ($id: ID!) { deed(id: $id) { ${fields} } }`,
      { id },
    );
    return answer.deed;
  }

  async does(client: TestClient, field: string, type: string, input: object): Promise<KnownDeed> {
    const answer = await client.ok<Record<string, KnownDeed>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Deed { ${fields} } ${refusals[field] ?? ""} } }`,
      { input },
    );
    return answer[field] as KnownDeed;
  }

  async submit(id: string, levels: string[]): Promise<KnownDeed> {
    const { version } = await this.deed(id);
    const input = { id, version, levels, idempotencyKey: freshKey() };
    return await this.does(this.county, "submitDeed", "SubmitDeedInput", input);
  }

  /** What has failed and waits for its time is due now. */
  async hurry(): Promise<void> {
    await vi.waitFor(
      async () => {
        const due = await this.world.rows(
          `update platform.job_order set not_before = now()
            where state = 'waiting' and fault is not null returning pg_notify('wuzi_order', '')`,
        );
        expect(due.length).toBeGreaterThan(0);
      },
      { timeout: 20_000, interval: 40 },
    );
  }

  /** The notice of an event, once it stands so. */
  async delivery(id: string, wanted: Partial<Delivery>, event = "SUBMITTED"): Promise<Delivery> {
    return await vi.waitFor(
      async () => {
        const all = (await this.deed(id)).submissions.flatMap(({ deliveries }) => deliveries);
        const found = all.find((each) => each.event === event);
        expect(found).toMatchObject(wanted);
        return found as Delivery;
      },
      { timeout: 20_000, interval: 40 },
    );
  }

  /** The submissions of a deed, once all their packages are made. */
  async packed(id: string): Promise<KnownDeed["submissions"]> {
    return await vi.waitFor(
      async () => {
        const { submissions } = await this.deed(id);
        expect(submissions.every(({ packageState }) => packageState === "MADE")).toBe(true);
        return submissions;
      },
      { timeout: 20_000, interval: 40 },
    );
  }

  async fetched(path: string, client = this.county): Promise<Response> {
    return await fetch(`${this.world.url}${path}`, { headers: { cookie: client.cookie } });
  }

  /** What lies in a package, by name. */
  async entriesOf(path: string): Promise<Map<string, string>> {
    const file = join(this.root, "downloaded.zip");
    await writeFile(file, Buffer.from(await (await this.fetched(path)).arrayBuffer()));
    const archive = await ZipArchive.open(file);
    const entries = new Map<string, string>();
    for (const name of archive.names) {
      const pieces: Buffer[] = [];
      for await (const piece of archive.read(name)) pieces.push(piece);
      entries.set(name, Buffer.concat(pieces).toString());
    }
    archive.close();
    return entries;
  }

  /** A photo that the officer has brought. @returns its id */
  async photo(purpose: string): Promise<string> {
    const create = { width: 60, height: 40, channels: 3, background: "#369" } as const;
    const response = await fetch(`${this.world.url}/files/${purpose}?name=1.png`, {
      method: "POST",
      headers: { cookie: this.officer.cookie, "apollo-require-preflight": "true" },
      body: new Uint8Array(await sharp({ create }).png().toBuffer()),
    });
    return ((await response.json()) as { id: string }).id;
  }
}
