type Module = {
  readonly code: string | null;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
};

type Graph = { readonly getModuleInfo: (id: string) => Module | null };

/** What a part may measure in characters of its source, and which share of the pages must want it. */
const part = { size: 6_000, share: 0.4 };

type Places = {
  /** The module with which every page begins. */
  readonly entry: string;
  /** Knows the frame among what the entry fetches. */
  readonly isFrame: (id: string) => boolean;
  /** Knows the page that stands before the frame and has none. */
  readonly isDoor: (id: string) => boolean;
};

/**
 * Which file a module goes into that pages share, so that a page is some forty files and not two
 * hundred: `base` is what every page needs, `frame` what stands around those who are signed in, `lobby`
 * the part of that which the door needs as well, `parts` the many small things that most pages use. All
 * else stays in the files that the build finds by itself, also what the door would fetch `parts` for.
 */
export function sharedFile(places: Places): (id: string, graph: Graph) => string | null {
  let files: ReadonlyMap<string, string> | undefined;
  return (id, graph) => {
    files ??= assign(graph, places);
    return files.get(id) ?? null;
  };
}

function assign(graph: Graph, { entry, isFrame, isDoor }: Places): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const base = needed(graph, entry);
  const fetched = [...base].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
  for (const id of base) files.set(id, "base");
  const pages = [...new Set(fetched)];
  const door = new Set(pages.filter(isDoor).flatMap((page) => [...needed(graph, page)]));
  for (const frame of pages.filter(isFrame)) {
    const around = [...needed(graph, frame)];
    put(
      files,
      around.filter((id) => door.has(id)),
      "lobby",
    );
    put(files, around, "frame");
  }
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
    if (small && !door.has(id)) put(files, [id], "parts");
  }
  // an entry keeps the file it is known by
  for (const id of [entry, ...pages]) files.delete(id);
  return files;
}

function put(files: Map<string, string>, ids: Iterable<string>, file: string): void {
  for (const id of ids) if (!files.has(id)) files.set(id, file);
}

/** A module and all that it imports. Of a package's list of icons, that is the icons it names. */
function needed(graph: Graph, root: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const imported = graph.getModuleInfo(id)?.importedIds ?? [];
    if (isIconList(id)) {
      open.push(...imported.filter((each) => !each.includes(iconFolder)));
      continue;
    }
    open.push(...imported);
    const list = imported.find(isIconList);
    if (list !== undefined) open.push(...iconsNamed(graph, id, list));
  }
  return seen;
}

const iconFolder = "/lucide-react/dist/esm/icons/";
const isIconList = (id: string) => id.endsWith("/lucide-react/dist/esm/lucide-react.mjs");

/** The icons that a module imports from their list, by name. */
function iconsNamed(graph: Graph, id: string, list: string): string[] {
  const code = graph.getModuleInfo(id)?.code ?? "";
  const imports = code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/gu);
  const names = [...imports].flatMap(([, inside = ""]) =>
    inside.split(",").map((each) => each.trim().split(/\s+as\s+/u)[0] ?? ""),
  );
  const { code: listed, importedIds } = graph.getModuleInfo(list) ?? { code: "", importedIds: [] };
  const files = new Map<string, string>();
  for (const [, inside = "", file = ""] of (listed ?? "").matchAll(
    /export\s*\{([^}]*)\}\s*from\s*["']\.\/icons\/([^"']+)["']/gu,
  )) {
    for (const [, name = ""] of inside.matchAll(/default as (\w+)/gu)) files.set(name, file);
  }
  return names.flatMap((name) => {
    const file = files.get(name);
    return importedIds.filter((each) => file !== undefined && each.endsWith(iconFolder + file));
  });
}

function sizeOf(graph: Graph, id: string): number {
  return graph.getModuleInfo(id)?.code?.length ?? 0;
}
