import { mkdir, readFile, writeFile, glob } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import { preset } from "@graphql-codegen/client-preset";
import { parse } from "graphql";

/**
 * Writes `src/gql` from the API's schema and the documents in `src`: typed documents, enums as
 * string unions, fragment masking. A file is rewritten only when its text changes.
 */
const here = dirname(fileURLToPath(import.meta.url));
const schemaPath = join(here, "../api/schema.graphql");
const outputFolder = join(here, "src/gql/");

const schema = parse(await readSchema());
const documents = await readDocuments();

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: outputFolder,
  schema,
  documents,
  presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    documentMode: "graphQLTag",
    defaultScalarType: "string",
    scalars: { ID: "string", JSON: "unknown", JSONObject: "Record<string, unknown>" },
  },
  pluginContext: {},
  plugins: [],
  pluginMap: {},
});
