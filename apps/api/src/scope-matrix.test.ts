import { globSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { modules } from "./modules.ts";
import { buildSchema } from "./schema.ts";
import { rootFieldsOf } from "./testing/scope-matrix.ts";

const folder = fileURLToPath(new URL("modules/", import.meta.url));

test("every module has a scope test of its name", () => {
  const found = globSync("**/*.scope.test.ts", { cwd: folder }).map((file) => basename(file));
  expect(found.toSorted()).toEqual(modules.map(({ name }) => `${name}.scope.test.ts`).toSorted());
});

test("every module with mutations spoils their inputs", async () => {
  const found = globSync("**/*.input.db.test.ts", { cwd: folder }).map((file) => basename(file));
  const writing = await Promise.all(
    modules.map(async (module) => {
      const mutation = (await buildSchema([module])).getMutationType();
      return mutation ? [`${module.name}.input.db.test.ts`] : [];
    }),
  );
  expect(found.toSorted()).toEqual(writing.flat().toSorted());
});

test("the modules' root fields together are those of the served schema", async () => {
  const schema = await buildSchema();
  const served = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const perModule = await Promise.all(modules.map(rootFieldsOf));
  expect(perModule.flat().toSorted()).toEqual(
    served.flatMap((root) => Object.keys(root?.getFields() ?? {})).toSorted(),
  );
  expect(perModule.flat().length).toBeGreaterThan(30);
});
