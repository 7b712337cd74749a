import type { Plugin } from "vite";

type Chunk = { type: "chunk"; fileName: string; isEntry: boolean; imports: string[] };

/**
 * Leaves out of the lists of files to fetch with a page what every page has loaded already: the
 * lists of all pages stand in the first script.
 */
export function shortLists(): Plugin {
  const loaded = new Set<string>();
  return {
    name: "wuzi:short-lists",
    apply: "build",
    enforce: "pre",
    config: () => ({
      build: {
        modulePreload: {
          resolveDependencies: (_, files, { hostType }) =>
            hostType === "html" ? files : files.filter((file) => !loaded.has(file)),
        },
      },
    }),
    generateBundle: {
      order: "pre",
      handler(_, bundle) {
        const chunks = new Map(
          Object.values(bundle).flatMap((each) =>
            each.type === "chunk" ? [[each.fileName, each as Chunk]] : [],
          ),
        );
        const take = (name: string) => {
          if (loaded.has(name)) return;
          loaded.add(name);
          for (const needed of chunks.get(name)?.imports ?? []) take(needed);
        };
        for (const { fileName, isEntry } of chunks.values()) {
          if (isEntry && fileName.startsWith("assets/")) take(fileName);
        }
      },
    },
  };
}
