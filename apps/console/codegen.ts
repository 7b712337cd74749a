import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { parse } from "graphql";
import { consoleFolder, readDocuments } from "./build-tools/graphql-documents.ts";

/**
 * Writes `src/gql` from the API's schema and the documents in `src`: typed documents, enums as
 * unions of strings, fragment masking. A file is rewritten only when its text changes.
 */
const schemaPath = join(consoleFolder, "../api/schema.graphql");
const outputFolder = join(consoleFolder, "src/gql/");

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: outputFolder,
  schema: parse(await readFile(schemaPath, "utf8")),
  documents: await readDocuments(),
  presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
  config: {
    importExtension: ".ts",
    useTypeImports: true,
    defaultScalarType: "string",
    scalars: { ID: "string", JSON: "unknown", JSONObject: "Record<string, unknown>" },
  },
  pluginContext: {},
  plugins: [],
  pluginMap: {},
});

await mkdir(outputFolder, { recursive: true });
for (const output of outputs) {
  await writeIfChanged(output.filename, await codegen(output));
}

async function writeIfChanged(path: string, text: string): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => null);
  if (before !== text) await writeFile(path, text);
}
