import { Kind, parse, print, stripIgnoredCharacters, type FragmentDefinitionNode } from "graphql";
import type { Plugin } from "vite";
import { findDocuments, neededFragments, readDocuments } from "./graphql-documents.ts";

/**
 * Puts each GraphQL document, with its fragments, as a plain string where it is used. The generated
 * map of all documents then drops out of the bundle, so that a page loads only its own.
 */
export function inlineDocuments(): Plugin {
  let fragments = new Map<string, FragmentDefinitionNode>();
  return {
    name: "wuzi:inline-documents",
    enforce: "pre",
    async buildStart() {
      fragments = await readFragments();
    },
    async transform(code, id) {
      if (id.includes("/src/gql/") || !/\/src\/.*\.tsx?$/u.test(id)) return;
      const found = findDocuments(code);
      if (found.length === 0) return;
      if (this.environment.mode === "dev") fragments = await readFragments();
      const inlined = found.reduce(
        (text, each) =>
          text.replace(each.call, () => JSON.stringify(wireText(each.rawSDL, fragments))),
        code,
      );
      return { code: inlined, map: null };
    },
  };
}

/** What is sent for a document: itself and its fragments, without spaces. A bare fragment: nothing. */
function wireText(rawSDL: string, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const document = parse(rawSDL);
  const isFragment = document.definitions.every((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  if (isFragment) return "";
  const parts = [document, ...neededFragments(document, fragments)].map((node) => print(node));
  return stripIgnoredCharacters(parts.join("\n"));
}

async function readFragments(): Promise<Map<string, FragmentDefinitionNode>> {
  const definitions = (await readDocuments()).flatMap(({ document }) => document.definitions);
  return new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
}
