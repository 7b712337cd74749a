import { gather, type Part } from "./gather-files.ts";

type Module = {
  readonly code: string | null;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
};

type Graph = { readonly getModuleInfo: (id: string) => Module | null };

type Places = {
  /** The module with which every page begins. */
  readonly entry: string;
  /** Knows the frame among what the entry fetches. */
  readonly isFrame: (id: string) => boolean;
  /** Knows the page that stands before the frame and has none. */
  readonly isDoor: (id: string) => boolean;
  /** How much dearer than elsewhere it is for a page to load what it does not want. */
  readonly careOf: (id: string) => number;
};

/**
 * Which file a module goes into that pages share, so that a page is some twenty files and not two
 * hundred: `base` is what every page needs, `frame` what stands around those who are signed in, `lobby`
 * the part of that which the door needs as well; what else several pages want is gathered into parts.
 */
export function sharedFile(places: Places): (id: string, graph: Graph) => string | null {
  let files: ReadonlyMap<string, string> | undefined;
  return (id, graph) => {
    files ??= assign(graph, places);
    return files.get(id) ?? null;
  };
}

function assign(
  graph: Graph,
  { entry, isFrame, isDoor, careOf }: Places,
): ReadonlyMap<string, string> {
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
  const roots = everyFetched(graph, entry);
  // what is fetched by itself keeps the file it is known by
  for (const id of [entry, ...roots]) files.delete(id);
  const parts = gather(partsOf(graph, roots, files), careOf);
  const shared = parts.filter(({ pages: users, alone }) => users.size > 1 && !alone);
  for (const [index, { ids }] of shared.entries()) put(files, ids, `part-${index}`);
  return files;
}

/** Whatever is fetched on its own, from the first module on: pages, and what they open. */
function everyFetched(graph: Graph, entry: string): readonly string[] {
  const fetched = new Set<string>();
  const open = [entry];
  for (let root = open.pop(); root !== undefined; root = open.pop()) {
    for (const id of needed(graph, root)) {
      for (const each of graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []) {
        if (fetched.has(each)) continue;
        fetched.add(each);
        open.push(each);
      }
    }
  }
  return [...fetched];
}

/** All modules but those of the base, by the file they have, else by the pages that want them. */
function partsOf(
  graph: Graph,
  pages: readonly string[],
  files: ReadonlyMap<string, string>,
): Part[] {
  const users = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const id of needed(graph, page)) {
      if (files.get(id) !== "base") users.set(id, (users.get(id) ?? new Set()).add(page));
    }
  }
  const own = new Set(pages);
  const groups = Map.groupBy(
    users,
    ([id, wanted]) => files.get(id) ?? (own.has(id) ? id : [...wanted].toSorted().join("\n")),
  );
  return [...groups.values()].map((members) => ({
    ids: members.map(([id]) => id),
    size: members.reduce((sum, [id]) => sum + sizeOf(graph, id), 0),
    pages: new Set(members.flatMap(([, wanted]) => [...wanted])),
    imports: new Set(members.flatMap(([id]) => importsOf(graph, id))),
    alone: members.some(([id]) => own.has(id) || files.has(id)),
  }));
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
    open.push(...importsOf(graph, id));
  }
  return seen;
}

/** What a module imports, the icons that it names among it: one of them may lie in the frame. */
function importsOf(graph: Graph, id: string): readonly string[] {
  const imported = graph.getModuleInfo(id)?.importedIds ?? [];
  const list = imported.find(isIconList);
  return list === undefined ? imported : [...imported, ...iconsNamed(graph, id, list)];
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
