import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrivalInput, recordArrival, worker } from "../../../../testing/screening.ts";
import { demoWorld, type World } from "../../../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await demoWorld({ poolSize: 24 });
});
afterAll(() => world.stop());

async function arrive(variables: object): Promise<{ id: string }> {
  const client = await world.as(worker);
  const answer = await client.ok<{ recordArrival: { id: string } }>(
    recordArrival,
    variables as Record<string, unknown>,
  );
  return answer.recordArrival;
}

test("namesakes who come to one place on one day are as many lines as people", async () => {
  const { input } = await arrivalInput(world);
  const found = async (changes: object) => {
    const resident = { name: "张同名", sex: "MALE", ...changes };
    return (await arrive({ input: { ...input, resident, idempotencyKey: randomUUID() } })).id;
  };
  const first = await found({ phone: "13870000001", bornOn: "1980-01-01" });
  expect(await found({})).toBe(first);
  expect(await found({ bornOn: "1980-01-01" })).toBe(first);
  const others = [
    await found({ phone: "13870000002" }),
    await found({ sex: "FEMALE" }),
    await found({ sex: "FEMALE", bornOn: "1990-01-01", phone: "13870000003" }),
  ];
  expect(new Set([first, ...others]).size).toBe(3);
  expect(await found({ phone: "13870000002" })).toBe(others[0]);
});

test("one who is found under two spellings at once is one line", async () => {
  const { input } = await arrivalInput(world);
  const found = await Promise.all(
    Array.from({ length: 10 }, async (_, at) => {
      const resident = { ...input.resident, name: at % 2 ? "来访人" : "来访仁", phone: null };
      return await arrive({ input: { ...input, resident, idempotencyKey: randomUUID() } });
    }),
  );
  expect(new Set(found.map(({ id }) => id)).size).toBe(1);
});
