import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, visit, type DocumentNode, type FragmentDefinitionNode } from "graphql";

export const consoleFolder = join(dirname(fileURLToPath(import.meta.url)), "..");

export type SourceDocument = { location: string; rawSDL: string; document: DocumentNode };

/** A `graphql(...)` call over one template literal without substitutions. */
const call = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`((?:[^`$\\]|\$(?!\{))*)`,?\s*\)/gu;

/** The GraphQL texts in one source file, each with the call around it. */
export function findDocuments(source: string): { call: string; rawSDL: string }[] {
  return [...source.matchAll(call)].map(([text, rawSDL = ""]) => ({ call: text, rawSDL }));
}

/** Every document of the console. A text that is not GraphQL fails with the file's name. */
export async function readDocuments(): Promise<SourceDocument[]> {
  const found: SourceDocument[] = [];
  for await (const path of glob("src/**/*.{ts,tsx}", { cwd: consoleFolder })) {
    if (path.startsWith("src/gql")) continue;
    const source = await readFile(join(consoleFolder, path), "utf8");
    for (const { rawSDL } of findDocuments(source)) {
      found.push({ location: path, rawSDL, document: parseAt(path, rawSDL) });
    }
  }
  return found.toSorted((a, b) => a.location.localeCompare(b.location));
}

/** The fragments that a document needs, through other fragments as well, each once. */
export function neededFragments(
  document: DocumentNode,
  known: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const needed = new Map<string, FragmentDefinitionNode>();
  function collect(node: DocumentNode | FragmentDefinitionNode): void {
    visit(node, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = known.get(name);
        if (!fragment) throw new Error(`No fragment is called ${name}.`);
        if (needed.has(name)) return;
        needed.set(name, fragment);
        collect(fragment);
      },
    });
  }
  collect(document);
  return [...needed.values()];
}

function parseAt(path: string, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${path} holds a document that is not GraphQL.`, { cause: error });
  }
}
