type Module = {
  readonly code: string | null;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
};

type Graph = { readonly getModuleInfo: (id: string) => Module | null };

/** What a part may measure in characters of its source, and which share of the pages must want it. */
const part = { size: 6_000, share: 0.4 };

/**
 * Which file a module goes into that pages share, so that a page is some forty files and not two
 * hundred: `base` is what every page needs, `frame` what stands around those who are signed in, `parts`
 * the many small things that most pages use. All else stays in the files that the build finds by
 * itself.
 *
 * @param entry the module with which every page begins
 * @param isFrame knows the frame among what the entry fetches
 */
export function sharedFile(
  entry: string,
  isFrame: (id: string) => boolean,
): (id: string, graph: Graph) => string | null {
  let files: ReadonlyMap<string, string> | undefined;
  return (id, graph) => {
    files ??= assign(graph, entry, isFrame);
    return files.get(id) ?? null;
  };
}

function assign(
  graph: Graph,
  entry: string,
  isFrame: (id: string) => boolean,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const base = needed(graph, entry);
  const fetched = [...base].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
  for (const id of base) files.set(id, "base");
  const pages = [...new Set(fetched)];
  for (const frame of pages.filter(isFrame)) put(files, needed(graph, frame), "frame");
  const most = pages.length * part.share;
  const wanted = new Map<string, number>();
  for (const page of pages) {
    for (const id of needed(graph, page)) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  }
  for (const id of wanted.keys()) {
    const all = [...needed(graph, id)].filter((each) => !files.has(each));
    // with a small part comes all that it needs
    const small = all.every(
      (each) => sizeOf(graph, each) <= part.size && (wanted.get(each) ?? 0) >= most,
    );
    if (small) put(files, [id], "parts");
  }
  // an entry keeps the file it is known by
  for (const id of [entry, ...pages]) files.delete(id);
  return files;
}

function put(files: Map<string, string>, ids: Iterable<string>, file: string): void {
  for (const id of ids) if (!files.has(id)) files.set(id, file);
}

/** A module and all that it imports. */
function needed(graph: Graph, root: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}

function sizeOf(graph: Graph, id: string): number {
  return graph.getModuleInfo(id)?.code?.length ?? 0;
}
