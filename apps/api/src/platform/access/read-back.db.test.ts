import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, startTestServer, type TestClient } from "../../testing/client.ts";
import { testDatabase } from "../../testing/database.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let admin: TestClient;
let owner: Client;

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl);
  admin = await signedIn(server.url, "county.admin");
  owner = new Client({ connectionString: database.superuserUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.stop();
  await database.drop();
});

test("a change whose answer the actor may not see does not stand", async () => {
  const { offices } = await admin.ok<{
    offices: { nodes: { id: string; name: string; version: number }[] };
  }>(
    "{ offices(first: 1, filter: { kinds: [VILLAGE_POST], state: OPEN }) { nodes { id name version } } }",
  );
  const [office] = offices.nodes;
  const rename = () =>
    admin.send(
      "mutation ($input: RenameOfficeInput!) { renameOffice(input: $input) { name version } }",
      {
        input: { id: office?.id, version: office?.version, name: "新名", shortName: "新名" },
      },
    );
  // hidden from nothing but the statement that reads the answer
  await owner.query(
    "create policy hidden on organisation.office as restrictive for select to wuzi_app using (current_query() not like '%refuse_absent%')",
  );
  const hidden = await rename();
  await owner.query("drop policy hidden on organisation.office");
  expect(hidden.errors?.[0]?.extensions["code"]).toBe("NOT_FOUND");
  const { rows } = await owner.query(
    "select name, version from organisation.office where id = $1",
    [office?.id],
  );
  expect(rows).toEqual([{ name: office?.name, version: office?.version }]);
  expect((await rename()).data).toEqual({
    renameOffice: { name: "新名", version: (office?.version ?? 0) + 1 },
  });
});
