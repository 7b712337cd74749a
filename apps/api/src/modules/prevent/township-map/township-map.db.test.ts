import { once } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../testing/database.ts";
import { freshMap, mapFile, mapInput, mapOf } from "../../../testing/township-maps.ts";
import { startTestWorker, type TestWorker } from "../../../testing/worker.ts";
import { worldOf, type World } from "../../../testing/world.ts";

let jobs: TestWorker;
let world: World;
beforeAll(async () => {
  const database = await testDatabase("demo");
  jobs = await startTestWorker(database.workerUrl);
  world = await worldOf(database, { files: jobs.files });
});
afterAll(async () => {
  await jobs.stop();
  await world.stop();
});

interface TownshipMap {
  id: string;
  state: string;
  fault: string | null;
  faultFeature: number | null;
  points: number;
  version: number;
  matched: string[];
  strange: string[];
  missing: string[];
  shapes: { unitId: string; polygons: number[][][] }[];
}
const all = `id state fault faultFeature points version matched strange missing shapes { unitId polygons }`;

async function upload(body: string | Buffer, login = "county.admin") {
  const { cookie } = await world.as(login);
  const response = await fetch(`${world.url}/files/township_map?name=乡镇.geojson`, {
    method: "POST",
    headers: { cookie, "apollo-require-preflight": "true" },
    body: Buffer.from(body),
  });
  return { status: response.status, ...((await response.json()) as { id: string }) };
}

/** The map as its job leaves it. */
async function brought(body: string): Promise<TownshipMap> {
  const client = await world.as("county.admin");
  const { input } = await mapInput(world);
  const { id: fileId } = await upload(body);
  const { bringTownshipMap } = await client.ok<{ bringTownshipMap: { id: string } }>(
    `mutation ($input: BringTownshipMapInput!) { bringTownshipMap(input: $input) { id } }`,
    { input: { ...input, fileId } },
  );
  let map: TownshipMap | undefined;
  await expect
    .poll(
      async () => {
        const answer = await client.ok<{ townshipMap: TownshipMap }>(
          `query ($id: ID!) { townshipMap(id: $id) { ${all} } }`,
          { id: bringTownshipMap.id },
        );
        map = answer.townshipMap;
        return map.state;
      },
      { timeout: 20_000 },
    )
    .not.toBe("WAITING");
  if (map === undefined) throw new Error("the map is gone");
  return map;
}

const change = (field: string) =>
  `mutation ($input: TownshipMapVersionInput!) { ${field}(input: $input) { id state version } }`;
const take = async ({ id, version }: { id: string; version: number }) =>
  await (
    await world.as("county.admin")
  ).ok<{ useTownshipMap: { state: string; version: number } }>(change("useTownshipMap"), {
    input: { id, version },
  });

/** What the county's leader is shown. */
async function shown(): Promise<TownshipMap[]> {
  const { townshipMaps } = await (
    await world.as("county.leader")
  ).ok<{ townshipMaps: { nodes: TownshipMap[] } }>(
    `query { townshipMaps(first: 2, filter: { state: USED }) { nodes { ${all} } } }`,
    {},
  );
  return townshipMaps.nodes;
}

describe("a map of townships", () => {
  test("is looked at, taken into use, replaced, and taken back", async () => {
    const first = await brought(mapOf(["符阳街道", "510522002", "四川省合江县望龙镇", "别县的镇"]));
    expect(first).toMatchObject({
      state: "READY",
      matched: ["符阳街道", "临港街道", "望龙镇"],
      strange: ["别县的镇"],
      points: 15,
    });
    expect(first.missing).toHaveLength(18);
    expect(await shown()).toEqual([]);
    await take(first);
    const [map] = await shown();
    expect(map?.shapes.map(({ unitId }) => unitId)).toEqual([
      await world.office("510522001"),
      await world.office("510522002"),
      await world.office("510522101"),
    ]);
    expect(map?.shapes[0]?.polygons[0]?.[0]).toHaveLength(10);
    const second = await brought(mapOf(["符阳街道"]));
    await take(second);
    expect((await shown()).map(({ id }) => id)).toEqual([second.id]);
    const admin = await world.as("county.admin");
    await admin.ok(change("withdrawTownshipMap"), {
      input: { id: second.id, version: second.version + 1 },
    });
    expect(await shown()).toEqual([]);
    await take({ id: first.id, version: first.version + 2 });
    expect((await shown()).map(({ id }) => id)).toEqual([first.id]);
  });

  test("is on record without its shapes", async () => {
    const { id } = await brought(mapOf(["符阳街道"]));
    const entries = await world.rows<{ after: Record<string, unknown> }>(
      "select after from audit.entry where subject = 'prevent.township_map' and subject_id = $1 order by id",
      [id],
    );
    expect(entries.map(({ after }) => after["state"])).toEqual(["waiting", "ready"]);
    expect(JSON.stringify(entries)).not.toContain("105.7");
  });

  test("is one in use, whoever takes two at once", async () => {
    const ids = [await freshMap(world), await freshMap(world), await freshMap(world)];
    await Promise.all(ids.map(async (id) => await take({ id, version: 1 })));
    expect(await shown()).toHaveLength(1);
  });

  test.each([
    ["NOT_JSON", null, "PK\u0003\u0004"],
    ["NO_FEATURES", null, mapOf([])],
    ["NO_UNIT_MATCHED", null, mapOf(["别县的镇"])],
    ["OUTSIDE_CHINA", 1, mapOf(["符阳街道"]).replaceAll("105.", "5.")],
    ["WRONG_GEOMETRY", 1, mapOf(["符阳街道"]).replace('"Polygon"', '"Point"')],
  ])("is refused as %s, naming feature %s", async (fault, faultFeature, body) => {
    expect(await brought(body)).toMatchObject({
      state: "REFUSED",
      fault,
      faultFeature,
      shapes: [],
    });
  });

  test("is not read from a file that has gone", async () => {
    const { input } = await mapInput(world);
    const admin = await world.as("county.admin");
    const { bringTownshipMap } = await admin.ok<{ bringTownshipMap: { id: string } }>(
      `mutation ($input: BringTownshipMapInput!) { bringTownshipMap(input: $input) { id } }`,
      { input },
    );
    await expect
      .poll(
        async () =>
          await world.value("select fault from prevent.township_map where id = $1", [
            bringTownshipMap.id,
          ]),
        { timeout: 20_000 },
      )
      .toBe("file_gone");
  });

  test("is not taken with 200 MB: refused before a byte of it is sent", async () => {
    const { cookie } = await world.as("county.admin");
    const sending = request(`${world.url}/files/township_map?name=a.json`, {
      method: "POST",
      headers: { cookie, "apollo-require-preflight": "true", "content-length": 200 * 1024 * 1024 },
    });
    sending.on("error", () => undefined);
    sending.flushHeaders();
    const [response] = (await once(sending, "response")) as [{ statusCode: number }];
    sending.destroy();
    expect(response.statusCode).toBe(413);
  });

  test("is a county's own: neither a town's, nor another's file, nor what is not ready", async () => {
    const bring = `mutation ($input: BringTownshipMapInput!) { bringTownshipMap(input: $input) { id } }`;
    const fieldsOf = async (document: string, input: object, login = "county.admin") =>
      (await (await world.as(login)).send(document, { input })).errors?.[0]?.extensions["fields"];
    const { input } = await mapInput(world);
    expect(await fieldsOf(bring, { ...input, officeId: await world.office("510522001") })).toEqual([
      expect.objectContaining({ path: "input.officeId", code: "NOT_A_COUNTY" }),
    ]);
    const fileId = await mapFile(world, "fuyang.admin");
    expect(await fieldsOf(bring, { ...input, fileId })).toEqual([
      expect.objectContaining({ path: "input.fileId", code: "NOT_FOUND" }),
    ]);
    const id = await freshMap(world, "510522", "used");
    expect(await fieldsOf(change("useTownshipMap"), { id, version: 1 })).toEqual([
      expect.objectContaining({ path: "input.id", code: "NOT_READY" }),
    ]);
    expect(
      await fieldsOf(change("withdrawTownshipMap"), { id: await freshMap(world), version: 1 }),
    ).toEqual([expect.objectContaining({ path: "input.id", code: "NOT_IN_USE" })]);
  });
});
