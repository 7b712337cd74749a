import { dirname, resolve } from "node:path";
import { judgeDatabaseImport } from "./database-imports.ts";
import type { Place } from "./place.ts";
import { placeOf } from "./place.ts";
import type { Reference } from "./reference.ts";

/** What the table needs to know about the importing file beside its place. */
export interface Importer {
  root: string;
  file: string;
  place: Place;
  /** True if the file declares a mapper, a function named `toSomething`. */
  hasMapper: boolean;
}

const schemaLibrary = "valibot";
const edge: ReadonlySet<string> = new Set(["resolver", "types", "inputs", "results"]);

/**
 * Holds one reference against the table "who may import whom".
 *
 * @returns why it is refused and what to do instead, or undefined if it is allowed
 */
export function judgeImport(importer: Importer, reference: Reference): string | undefined {
  const from = importer.place;
  const specifier = reference.specifier.replace(/\?.*$/, "");
  const target = targetOf(importer, specifier);
  if (target === undefined) {
    if (from.part === "domain") return judgeDomainPackage(from, specifier);
    return from.part === "api" ? judgeDatabaseImport(from, reference) : undefined;
  }
  if (from.part === "domain") {
    return target.part === "domain"
      ? undefined
      : "packages/domain imports only itself; move the shared part into packages/domain.";
  }
  if (target.part === "domain" || from.part === "lint" || from.part === "outside") return undefined;
  if (from.part === "console") return judgeConsole(from, target);
  if (target.part !== "api") {
    return "The API imports only itself and packages/domain; move the shared part into packages/domain.";
  }
  return judgeApi(importer, target, reference);
}

function targetOf(importer: Importer, specifier: string): Place | undefined {
  const own = /^@wuzi\/(?<name>[^/]+)(?:\/(?<inside>.+))?$/.exec(specifier)?.groups;
  if (own !== undefined) {
    const folder = own["name"] === "domain" || own["name"] === "lint" ? "packages" : "apps";
    const file = `${folder}/${own["name"]}/src/${own["inside"] ?? "index"}.ts`;
    return placeOf(importer.root, resolve(importer.root, file));
  }
  if (!/^(?:\.|\/)/.test(specifier)) return undefined;
  return placeOf(importer.root, resolve(dirname(importer.file), specifier));
}

function judgeDomainPackage(from: Place, specifier: string): string | undefined {
  if (from.area === "package" || specifier === schemaLibrary) return undefined;
  const forTests = /^(?:vitest|fast-check|node:.+)$/.test(specifier);
  if (from.test && forTests) return undefined;
  return `packages/domain is pure rules: it may use ${schemaLibrary} and nothing else from outside.`;
}

function judgeConsole(from: Place, target: Place): string | undefined {
  if (target.part === "api") {
    if (target.path === "apps/api/schema.graphql") return undefined;
    if (from.area === "e2e" && target.path.startsWith("apps/api/src/testing/")) return undefined;
    return "The console knows the API only through apps/api/schema.graphql; ask for it in GraphQL.";
  }
  if (from.area === "package" && target.part === "outside") return undefined;
  if (target.part !== "console") return "The console imports only itself and packages/domain.";
  if (from.area !== "shared" && from.area !== "features") return undefined;
  if (target.area === "shared" || target.area === "gql") return undefined;
  if (from.area === "shared") {
    return target.area === "features" || target.area === "app" || target.area === "root"
      ? "console/shared imports neither features nor app; move what both need into shared."
      : undefined;
  }
  if (target.area === "features") {
    return sameBranch(from.owner, target.owner)
      ? undefined
      : "A feature imports no other feature; move what both need into console/shared.";
  }
  return target.area === "app" || target.area === "root"
    ? "A feature does not import the app around it; pass it in or move it into console/shared."
    : undefined;
}

function sameBranch(from: string | undefined, target: string | undefined): boolean {
  if (from === undefined || target === undefined) return true;
  return from === target || from.startsWith(`${target}/`) || target.startsWith(`${from}/`);
}

function judgeApi(importer: Importer, target: Place, reference: Reference): string | undefined {
  const from = importer.place;
  if (target.area === "testing" && !from.test && !["testing", "bench"].includes(from.area)) {
    return "Only tests import src/testing; give product code its own helper.";
  }
  if (from.area === "platform") return judgePlatform(from, target);
  if (from.area !== "modules") return undefined;
  if (target.area === "root" && !from.test) {
    return "A module does not import the server around it; the platform hands it what it needs.";
  }
  if (target.area !== "modules") return undefined;
  if (target.owner !== from.owner) return judgeOtherModule(from, target, reference);
  return judgeOwnModule(importer, target, reference);
}

function judgePlatform(from: Place, target: Place): string | undefined {
  if (target.area === "modules") {
    return "The platform knows no module; let the module register what it offers in its *.module.ts.";
  }
  if (target.area === "root" && !from.test && target.path !== "apps/api/src/environment.ts") {
    return "The platform does not import the server that is built on it; take it as a parameter.";
  }
  return undefined;
}

function judgeOtherModule(from: Place, target: Place, reference: Reference): string | undefined {
  if (!from.test && (from.role === "command" || from.role === "queries")) {
    return "Commands and queries import no other module; publish an event or join in SQL.";
  }
  if (target.role === "events") return undefined;
  if (target.role === "ids" && reference.typeOnly) return undefined;
  return "From another module only its *.events.ts, and types of its *.ids.ts, may be imported.";
}

function judgeOwnModule(
  importer: Importer,
  target: Place,
  reference: Reference,
): string | undefined {
  const from = importer.place;
  if (from.test) return undefined;
  if (edge.has(from.role) && target.role === "entity") {
    return reference.typeOnly && importer.hasMapper
      ? undefined
      : "The GraphQL edge sees no entity; only a `toX` mapper may, with `import type`.";
  }
  if ((from.role === "command" || from.role === "queries") && target.role === "resolver") {
    return "Commands and queries know no resolver; the resolver calls them.";
  }
  return undefined;
}
