import type { GraphQLField } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ApiModule } from "../platform/module.ts";
import { buildSchema } from "../schema.ts";
import { secretsIn, tablesWith } from "./clear-text.ts";
import { TestClient } from "./client.ts";
import { foreignAnswers, hidden, idsOf } from "./foreign-answers.ts";
import { workElsewhere } from "./hidden-changes.ts";
import { documentOf, leavesOf, spoilt, wrongFor } from "./spoilt-inputs.ts";
import { demoWorld, type World } from "./world.ts";

/** One request of a mutation that is right in every part. */
export interface ValidInput {
  /** Login of whoever sends it; nobody where it belongs before signing in. */
  as?: string;
  /**
   * Every argument and every field of its input, so that each can be spoilt in turn. `place` is the
   * path that will be spoilt: where one of two is asked for, the other is left out.
   */
  variables: (world: World, place?: string) => Promise<Record<string, unknown>>;
  /** Members of the result union that say no and write nothing. */
  refusals?: readonly string[];
  /** Whether a wrong proof goes on record, although nothing else is written. */
  recordsRefusals?: boolean;
  /** Paths that take an office elsewhere in the county, because the act is between two offices. */
  reachesOut?: readonly string[];
}

/** Tables that keep such values in the clear. */
const keptClear = new Map([
  ["prevent.control_case", "where somebody under control stays, for whoever looks after them"],
]);

type Field = GraphQLField<unknown, unknown>;

/**
 * Spoils every place of every mutation's input, one at a time: the answer names the place, and
 * nothing is written. Where a request carries a key, sends it a hundred times at once.
 *
 * @param inputs by mutation; one that is missing fails the test and is named
 */
export async function badInputs(
  module: ApiModule,
  inputs: Record<string, ValidInput>,
): Promise<void> {
  vi.setConfig({ testTimeout: 120_000 });
  const fields = Object.values((await buildSchema([module])).getMutationType()?.getFields() ?? {});
  const known = fields.flatMap((field): [string, Field, ValidInput][] => {
    const valid = inputs[field.name];
    return valid === undefined ? [] : [[field.name, field, valid]];
  });
  const isKeyed = ([, field]: (typeof known)[number]) =>
    leavesOf(field).some(({ path }) => path.at(-1) === "idempotencyKey");
  const said = new Set<string>();
  let world: World;
  beforeAll(async () => {
    world = await demoWorld({ poolSize: 24 });
  });
  afterAll(() => world.stop());

  test(`every mutation of ${module.name} has a valid input`, () => {
    expect(Object.keys(inputs).toSorted()).toEqual(fields.map(({ name }) => name).toSorted());
  });

  test.each(known)("%s names every wrong place and writes nothing", async (_, field, valid) => {
    expect(await complaints(world, field, valid)).toEqual([]);
  });

  describe("the same inputs", () => {
    test.each(known)("%s goes through when nothing is wrong", async (name, field, valid) => {
      const sender = await senderOf(world, valid);
      const variables = await valid.variables(world);
      for (const secret of secretsIn(variables)) said.add(secret);
      const answer = await sender.send(documentOf(field), variables);
      expect(answer.errors).toBeUndefined();
      const outcome = answer.data?.[name] as { __typename?: string };
      expect(outcome).not.toBeNull();
      expect(outcome.__typename ?? "").not.toMatch(/Refused|TooWeak|Overlaps|Taken|Not|Has/);
    });

    test("leave no number or address behind that can be read", async () => {
      const [office] = await world.rows<{ name: string }>(
        "select name from organisation.office limit 1",
      );
      expect(await tablesWith(world, [office?.name ?? ""])).toContain("organisation.office");
      const clear = await tablesWith(world, [...said]);
      expect(clear.filter((table) => !keptClear.has(table))).toEqual([]);
    });

    const keyed = known.filter(isKeyed);
    test.runIf(keyed.length > 0).each(keyed)(
      "%s sent a hundred times at once has one effect and one answer",
      async (_, field, valid) => {
        const sender = await senderOf(world, valid);
        const send = (given: Record<string, unknown>) => sender.send(documentOf(field), given);
        const [once, variables] = [await valid.variables(world), await valid.variables(world)];
        const start = await world.counts();
        await send(once);
        const oneEffect = await growth(world, start);
        expect(oneEffect["platform.idempotency"]).toBe(1);
        const before = await world.counts();
        const answers = await Promise.all(Array.from({ length: 100 }, () => send(variables)));
        expect(answers[0]?.errors).toBeUndefined();
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
        expect(await growth(world, before)).toEqual(oneEffect);
        const [leaf] = leavesOf(field);
        const other = await send(spoilt(variables, leaf?.path ?? [], "1"));
        expect(other.errors?.[0]?.extensions["code"]).toMatch(
          /^(?:CONFLICT|NOT_FOUND|BAD_USER_INPUT)$/,
        );
      },
    );
  });

  describe("with what belongs to others", () => {
    const outOfSight = (as: string) => (as.startsWith("county.") ? hidden.county : hidden.street);
    const signedIn = known.filter(([, , { as }]) => as !== undefined);
    beforeAll(async () => {
      const codes = new Set(signedIn.map(([, , { as = "" }]) => outOfSight(as)));
      for (const code of codes) await workElsewhere(world, code);
    });

    test.runIf(signedIn.length > 0).each(signedIn)(
      "%s answers as if it did not exist, and writes nothing",
      async (_, field, { as = "", variables, reachesOut = [] }) => {
        const client = await world.as(as);
        const code = outOfSight(as);
        const requests: [string[], Record<string, unknown>][] = [];
        for (const path of idsOf(field)) {
          const place = path.join(".");
          if (reachesOut.includes(place)) continue;
          requests.push([path, await variables(world, place)]);
        }
        const before = await world.counts();
        const found = await foreignAnswers(world, { field, client, code, requests });
        expect([...found, ...Object.keys(await growth(world, before))]).toEqual([]);
      },
    );
  });
}

async function growth(
  world: World,
  before: Record<string, number>,
): Promise<Record<string, number>> {
  const after = Object.entries(await world.counts());
  return Object.fromEntries(
    after.flatMap(([name, rows]) =>
      rows === before[name] ? [] : [[name, rows - (before[name] ?? 0)]],
    ),
  );
}

/** Whoever sends a valid input. */
async function senderOf(world: World, { as }: ValidInput): Promise<TestClient> {
  return as === undefined ? new TestClient(world.url) : await world.as(as);
}

type Wrong = { path: string[]; what: string; value: unknown };

/** Wrong values that were taken, not named at their place, or left something behind. */
async function complaints(world: World, field: Field, valid: ValidInput): Promise<string[]> {
  const wrongs = leavesOf(field).flatMap((leaf) =>
    Object.entries(wrongFor(leaf)).map(([what, value]) => ({ path: leaf.path, what, value })),
  );
  return await sent(world, field, valid, wrongs);
}

/**
 * Counts what was written once for all of them, which is nothing; where it is not, each is sent once
 * more by itself, so that the one is named.
 */
async function sent(
  world: World,
  field: Field,
  valid: ValidInput,
  wrongs: readonly Wrong[],
): Promise<string[]> {
  const found: string[] = [];
  const requests: { named: string; path: string[]; variables: Record<string, unknown> }[] = [];
  for (const { path, what, value } of wrongs) {
    const place = path.join(".");
    const variables = spoilt(await valid.variables(world, place), path, value);
    requests.push({ named: `${place}, ${what}`, path, variables });
  }
  const before = await world.counts();
  for (const { named, path, variables } of requests) {
    const answer = await (await senderOf(world, valid)).send(documentOf(field), variables);
    const outcome = answer.data?.[field.name] as { __typename?: string } | null | undefined;
    const refused = valid.refusals?.includes(outcome?.__typename ?? "") === true;
    found.push(...(refused ? [] : misnamed(answer, path)).map((wrong) => `${named}: ${wrong}`));
    await world.rows("delete from access.failure");
  }
  const written = await growth(world, before);
  if (valid.recordsRefusals === true) delete written["audit.entry"];
  const tables = Object.keys(written).join();
  if (tables === "") return found;
  found.push(`${wrongs.length === 1 ? requests[0]?.named : "together"}: wrote to ${tables}`);
  if (wrongs.length === 1) return found;
  for (const wrong of wrongs) found.push(...(await sent(world, field, valid, [wrong])));
  return found;
}

function misnamed(
  answer: { errors?: { extensions: Record<string, unknown> }[] },
  path: readonly string[],
): string[] {
  const [error] = answer.errors ?? [];
  if (error === undefined) return ["was accepted"];
  const code = String(error.extensions["code"]);
  if (!["BAD_USER_INPUT", "NOT_FOUND", "CONFLICT"].includes(code)) return [code];
  const fields = (error.extensions["fields"] ?? []) as { path: string }[];
  const at = path.join(".");
  const named = fields.some((fault) => fault.path === at || fault.path.startsWith(`${at}.`));
  const whole = fields.some((fault) => at.startsWith(`${fault.path}.`));
  return named || whole
    ? []
    : [`${code} names ${fields.map((fault) => fault.path).join() || "nothing"}`];
}
