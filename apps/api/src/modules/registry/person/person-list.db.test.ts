import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { manyPeople } from "../../../testing/many-people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let officer: TestClient;
beforeAll(async () => {
  world = await demoWorld();
  await manyPeople(world, { office: "510522001001", count: 50 });
  await manyPeople(world, { office: "510522001002", count: 40 });
  await manyPeople(world, { office: "510522002001", count: 30 });
  officer = await world.as("fuyang.officer");
});
afterAll(() => world.stop());

const document = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: PersonFilter,
    $orderBy: PersonOrder, $descending: Boolean) {
  people(first: $first, after: $after, last: $last, before: $before, filter: $filter,
      orderBy: $orderBy, descending: $descending) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id name pinyin bornOn grade category updatedAt parts { category } } } }`;

interface Node {
  id: string;
  name: string;
  pinyin: string;
  bornOn: string;
  grade: number | null;
  category: string;
  updatedAt: string;
}
interface Page {
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string;
    endCursor: string;
  };
  nodes: Node[];
}

async function page(variables: object): Promise<Page> {
  return (await officer.ok<{ people: Page }>(document, { ...variables })).people;
}

/** The list from one end to the other, a page at a time. */
async function walked(query: object, size: number, backwards: boolean): Promise<string[]> {
  const found: string[] = [];
  for (let at: string | null = null; ;) {
    const { nodes, pageInfo } = await page(
      backwards ? { ...query, last: size, before: at } : { ...query, first: size, after: at },
    );
    const ids = nodes.map(({ id }) => id);
    if (backwards) found.unshift(...ids);
    else found.push(...ids);
    if (!(backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return found;
    at = backwards ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

test("pages put together are the list, under every order, from either end", async () => {
  const orders = fc.constantFrom("NAME", "AGE", "GRADE", "UPDATED");
  const filters = fc.constantFrom({}, { livesAlone: true }, { search: "张" }, { grades: [1, 2] });
  await fc.assert(
    fc.asyncProperty(
      orders,
      fc.boolean(),
      filters,
      fc.integer({ min: 7, max: 60 }),
      async (orderBy, descending, filter, size) => {
        const query = { orderBy, descending, filter };
        const whole = await page({ ...query, first: 100 });
        const ids = whole.nodes.map(({ id }) => id);
        expect(ids.length).toBe(whole.totalCount);
        expect(await walked(query, size, false)).toEqual(ids);
        expect(await walked(query, size, true)).toEqual(ids);
        const other = await page({ ...query, descending: !descending, first: 100 });
        expect(other.nodes.map(({ id }) => id)).toEqual(ids.toReversed());
      },
    ),
    { numRuns: 25, examples: [["GRADE", true, {}, 7]] },
  );
});

const keysOf: Record<string, (node: Node) => string> = {
  NAME: ({ pinyin, id }) => `${pinyin}|${id}`,
  AGE: ({ bornOn, id }) => `${bornOn}|${id}`,
  GRADE: ({ grade, pinyin, id }) => `${grade ?? 9}|${pinyin}|${id}`,
  UPDATED: ({ updatedAt, id }) => `${updatedAt}|${id}`,
};

test.each(Object.keys(keysOf))(
  "the order %s is that of its words, byte by byte",
  async (orderBy) => {
    const { nodes } = await page({ orderBy, first: 100 });
    const keys = nodes.map((node) => keysOf[orderBy]?.(node) ?? "");
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(90);
  },
);

describe("filters", () => {
  test("a category is found in itself and among the parts of a multiple disability", async () => {
    const { nodes } = await page({ first: 100, filter: { categories: ["SPEECH", "VISUAL"] } });
    const found = new Set(nodes.map(({ category }) => category));
    expect(found).toEqual(new Set(["VISUAL", "MULTIPLE"]));
    const none = await page({ first: 1, filter: { categories: ["INTELLECTUAL"] } });
    expect(none.totalCount).toBe(0);
  });

  test("channels are any of several", async () => {
    const count = async (channels: string[]) =>
      (await page({ first: 1, filter: { channels } })).totalCount;
    const [sms, call, either, visit] = [
      await count(["SMS"]),
      await count(["VOICE_CALL"]),
      await count(["SMS", "VOICE_CALL"]),
      await count(["VISIT"]),
    ];
    expect(either).toBe(sms + call);
    expect(visit).toBeGreaterThan(sms);
    expect(visit + call).toBe(90);
  });

  test.each([0, 5, 40_000])("grade %i is out of range, and no fault of ours", async (grade) => {
    const answer = await officer.send(document, { first: 1, filter: { grades: [grade] } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "filter.grades", code: "OUT_OF_RANGE" }],
    });
  });
});
