import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildSchema, printedSchema } from "../schema.ts";

const file = fileURLToPath(new URL("../schema.graphql", import.meta.url));

/** Writes the schema, or with `--check` says whether the committed one is in step. */
export async function schema(args: string[]): Promise<number> {
  const printed = printedSchema(await buildSchema());
  if (!args.includes("--check")) {
    await writeFile(file, printed);
    process.stdout.write(`Wrote ${printed.split("\n").length} lines of schema.\n`);
    return 0;
  }
  const committed = await readFile(file, "utf8").catch(() => "");
  if (committed === printed) return 0;
  process.stderr.write("schema.graphql is not in step with the code: run `npm run wuzi schema`.\n");
  return 1;
}
