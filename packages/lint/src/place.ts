import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Which part of the house a file belongs to. */
export type Part = "domain" | "lint" | "api" | "console" | "outside";

/** What a file of a module is for, read from its name. */
export type Role =
  | "resolver"
  | "types"
  | "inputs"
  | "results"
  | "queries"
  | "events"
  | "ids"
  | "entity"
  | "command"
  | "other";

/** Where a file stands, read from its path alone, except that a module is where its manifest is. */
export interface Place {
  /** Path below the repository's root, with forward slashes. */
  path: string;
  part: Part;
  /** First folder below `src`, or the folder beside `src`, or `root` for a file directly in `src`. */
  area: string;
  /** The module or feature; undefined for a file outside both, or in no module yet. */
  owner: string | undefined;
  role: Role;
  test: boolean;
}

const namedRoles: readonly Role[] = [
  "resolver",
  "types",
  "inputs",
  "results",
  "queries",
  "events",
  "ids",
  "entity",
];

/** The repository's root for a file: the nearest folder above it that holds the lint configuration. */
export function rootOf(file: string): string | undefined {
  let folder = dirname(file);
  while (!existsSync(join(folder, ".oxlintrc.json"))) {
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
  return folder;
}

/** Tells the place of an absolute path below `root`. The file itself need not exist. */
export function placeOf(root: string, file: string): Place {
  const path = relative(root, file).split(sep).join("/");
  const [top, name, ...inside] = path.split("/");
  const base = {
    path,
    role: roleOf(path),
    test: /\.(?:test|e2e)\.tsx?$/.test(path),
    owner: undefined,
  };
  if (top === "packages" && (name === "domain" || name === "lint")) {
    return { ...base, part: name, area: areaOf(inside) };
  }
  if (top !== "apps" || (name !== "api" && name !== "console")) {
    return { ...base, part: "outside", area: "root" };
  }
  const area = areaOf(inside);
  const folders = inside.slice(2, -1);
  if (name === "api" && area === "modules") {
    return { ...base, part: name, area, owner: moduleOf(root, folders) };
  }
  if (name === "console" && area === "features") {
    return { ...base, part: name, area, owner: folders.slice(0, 2).join("/") || undefined };
  }
  return { ...base, part: name, area };
}

function areaOf(inside: readonly string[]): string {
  if (inside[0] !== "src") return inside.length > 1 ? (inside[0] ?? "root") : "package";
  return inside.length > 2 ? (inside[1] ?? "root") : "root";
}

function roleOf(path: string): Role {
  const named = namedRoles.find((role) => path.endsWith(`.${role}.ts`));
  if (named !== undefined) return named;
  return path.includes("/commands/") ? "command" : "other";
}

/** The nearest folder with a `*.module.ts`, written as its path below `modules`. */
function moduleOf(root: string, folders: readonly string[]): string | undefined {
  for (let depth = folders.length; depth > 0; depth--) {
    const name = folders.slice(0, depth).join("/");
    if (hasManifest(join(root, "apps/api/src/modules", name))) return name;
  }
  return undefined;
}

function hasManifest(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".module.ts"));
}
