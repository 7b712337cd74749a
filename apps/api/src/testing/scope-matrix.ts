import { holds, roleNames } from "@wuzi/domain/access/roles";
import { clientScopes } from "@wuzi/domain/integration/client-scope";
import type { GraphQLField } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declaredAccess } from "../platform/access/declared-access.ts";
import type { ApiModule } from "../platform/module.ts";
import { buildSchema } from "../schema.ts";
import { TestClient } from "./client.ts";
import { demoWorld, type World } from "./world.ts";

type Variables = Record<string, unknown>;
type WithWorld<T> = (world: World) => T | Promise<T>;

/**
 * Who may ask what of one root field. Each negative stands beside the same request by somebody who
 * may, so that a document that never works proves nothing.
 */
export interface ScopeCase {
  document: string;
  /** Login of somebody who may. */
  may: string;
  /** Variables that this person gets an answer to. */
  inside: WithWorld<Variables>;
  /** The same about something of a sibling office, with an otherwise valid request. */
  outside?: WithWorld<Variables>;
  /** The same about something that does not exist. */
  unknown?: WithWorld<Variables>;
  /** What `outside` and `unknown` both get: an error, or an answer as if nothing were there. */
  hidden?: "NOT_FOUND" | "EMPTY";
  /** Login of somebody whose acting post does not hold the permission. */
  mayNot?: string;
  /** What the positive control's answer must match. */
  answer?: object;
  /** For a list: the division code that every listed row's office begins with. */
  within?: string;
}

/** Somebody with an account and no post today; made by the matrix itself. */
const postless = "matrix.postless";

/**
 * Gate G5 for one module: every root field has a case, and keeps to it.
 *
 * @param cases by root field; one that is missing fails the test and is named
 */
export function scopeMatrix(module: ApiModule, cases: Record<string, ScopeCase>): void {
  let world: World;
  beforeAll(async () => {
    world = await demoWorld();
    await world.change(
      `with m as (insert into staff.member (office_id, name, login)
         select id, '无岗', '${postless}' from organisation.office where code = '510522' returning id, office_id, name),
       p as (insert into staff.post (office_id, staff_id, holder_name, role, from_day, to_day)
         select office_id, id, name, 'county_administrator', '2020-01-01', '2020-12-31' from m)
       insert into access.account (staff_id, must_change) select id, false from m`,
    );
  });
  afterAll(() => world.stop());

  test(`every root field of ${module.name} has a scope case`, async () => {
    expect(Object.keys(cases).toSorted()).toEqual(await rootFieldsOf(module));
  });

  for (const [field, scope] of Object.entries(cases)) {
    describe(field, () => matrixOf(module, field, scope, () => world));
  }
}

/** Names of the root fields that a module adds to the schema, sorted. */
export async function rootFieldsOf(module: ApiModule): Promise<string[]> {
  return (await fieldsOf(module)).map(({ name }) => name).toSorted();
}

const alone = new Map<ApiModule, readonly ApiModule[]>();

async function fieldsOf(module: ApiModule): Promise<GraphQLField<unknown, unknown>[]> {
  // a schema is built once for a list, which takes as long as many a test: the same list each time
  const list = alone.get(module) ?? [module];
  alone.set(module, list);
  const schema = await buildSchema(list);
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (root) => Object.values(root?.getFields() ?? {}),
  );
}

function matrixOf(module: ApiModule, field: string, scope: ScopeCase, world: () => World): void {
  const access = async () => {
    const found = (await fieldsOf(module)).find(({ name }) => name === field);
    const declared = found && declaredAccess(found);
    if (declared === undefined) throw new Error(`${field} declares no access`);
    return declared;
  };

  test("asks only of the field it is named after", () => {
    expect(scope.document).toContain(field);
  });

  test("nobody without a session", async () => {
    const declared = await access();
    const answer = await new TestClient(world().url).send(
      scope.document,
      await scope.inside(world()),
    );
    if ("publicBecause" in declared) expect(codesOf(answer)).not.toContain("FORBIDDEN");
    else expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
  });

  test("nobody without a post or without the permission", async () => {
    const declared = await access();
    if ("publicBecause" in declared || declared.permission.startsWith("self:")) return;
    const { permission } = declared;
    const everybody = roleNames.every((role) => holds(role, permission));
    expect(scope.mayNot === undefined, "somebody lacks the permission").toBe(everybody);
    const before = await world().counts();
    const variables = await scope.inside(world());
    const refused = [[postless, "no_post"]];
    if (scope.mayNot !== undefined) refused.push([scope.mayNot, "not_granted"]);
    for (const [login = "", reason] of refused) {
      const answer = await (await world().as(login)).send(scope.document, variables);
      expect(codesOf(answer)).toEqual(["FORBIDDEN"]);
      expect(answer.errors?.[0]?.extensions["reason"]).toBe(reason);
      expect(answer.data).toBeNull();
    }
    expect(await world().counts()).toEqual(before);
  });

  const { outside, unknown } = scope;
  test("the same answer for what lies outside as for what does not exist", async () => {
    expect(outside === undefined).toBe(unknown === undefined);
    if (outside === undefined || unknown === undefined) {
      // only a field that names no record can do without
      expect(JSON.stringify(await scope.inside(world()))).not.toMatch(/"\w*(?:id|Id)":/);
      return;
    }
    const client = await world().as(scope.may);
    const before = await world().counts();
    const hidden = await plain(client, scope.document, await outside(world()));
    expect(hidden).toEqual(await plain(client, scope.document, await unknown(world())));
    if (scope.hidden === "EMPTY") expect(hidden).not.toContain('"errors"');
    else expect(hidden).toContain('"code":"NOT_FOUND"');
    expect(await world().counts()).toEqual(before);
  });

  test("an integrator's key reaches what its scopes say, at its office and below", async () => {
    const declared = await access();
    if ("publicBecause" in declared) return;
    const granted = clientScopes.filter((name) => name === declared.permission);
    const variables = await scope.inside(world());
    const office = await world().value<string>(
      "select office_id::text from staff.post where id = $1",
      [await world().post(scope.may)],
    );
    const others = clientScopes.filter((name) => !granted.includes(name));
    const stranger = await world().integrator(office, others);
    const before = await world().counts();
    expect(codesOf(await stranger.send(scope.document, variables))).toEqual(["FORBIDDEN"]);
    expect(await world().counts()).toEqual(before);
    if (granted.length === 0) return;
    const known = await world().integrator(office, granted);
    expect(codesOf(await known.send(scope.document, variables))).toEqual([]);
    if (outside === undefined || unknown === undefined) return;
    const hidden = await plain(known, scope.document, await outside(world()));
    expect(hidden).toEqual(await plain(known, scope.document, await unknown(world())));
  });

  test("an answer for whoever may", async () => {
    const client = await world().as(scope.may);
    const answer = await client.ok<Record<string, unknown>>(
      scope.document,
      await scope.inside(world()),
    );
    expect(answer[field]).not.toBeNull();
    if (scope.answer !== undefined) expect(answer[field]).toMatchObject(scope.answer);
    if (scope.within !== undefined) {
      const codes = officesIn(answer[field]);
      expect(codes.length).toBeGreaterThan(1);
      expect(codes.filter((code) => !code.startsWith(scope.within ?? ""))).toEqual([]);
    }
  });
}

/** Codes of the offices that the rows of a list belong to, or are. */
function officesIn(list: unknown): string[] {
  const { nodes } = list as { nodes: { code?: string; office?: { code: string } }[] };
  return nodes.map((node) => node.office?.code ?? node.code ?? "");
}

function codesOf(answer: { errors?: { extensions: Record<string, unknown> }[] }): unknown[] {
  return (answer.errors ?? []).map(({ extensions }) => extensions["code"]);
}

/** The answer as bytes, but for the request's own id. */
async function plain(client: TestClient, query: string, variables: Variables): Promise<string> {
  if (query.startsWith("subscription")) {
    const told = JSON.stringify(await client.first(query, variables));
    return told.replaceAll(/"requestId":"[^"]*"/g, '"requestId":"request"');
  }
  const response = await client.raw(JSON.stringify({ query, variables }));
  const requestId = response.headers.get("x-request-id") ?? "";
  return `${response.status} ${(await response.text()).replaceAll(requestId, "request")}`;
}
