import { createRoute } from "@tanstack/react-router";
import type { DoubtsSearch, ImportsSearch } from "../../features/registry/import/import-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** Spreadsheets on their way into the registry. */
export const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/import",
  staticData: { needs: "import:read" },
  validateSearch: readByPage<ImportsSearch>(),
  component: lazyPage(
    ["imports"],
    () => import("../../features/registry/import/list/imports-page.tsx"),
    "ImportsPage",
  ),
});

/** Another spreadsheet. */
export const newImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/import/new",
  staticData: { needs: "person:import" },
  component: lazyPage(
    ["imports", "files"],
    () => import("../../features/registry/import/upload/upload-page.tsx"),
    "UploadPage",
  ),
});

/** One import, at the step where it stands. */
export const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/import/$id",
  staticData: { needs: "import:read" },
  component: lazyPage(
    ["imports", "files"],
    () => import("../../features/registry/import/one/import-page.tsx"),
    "ImportPage",
  ),
});

/** Its columns once more. */
export const importColumnsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/import/$id/columns",
  staticData: { needs: "person:import" },
  component: lazyPage(
    ["imports", "files"],
    () => import("../../features/registry/import/columns/columns-page.tsx"),
    "ColumnsPage",
  ),
});

/** Its doubts. */
export const importDoubtsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/import/$id/doubts",
  staticData: { needs: "import:read" },
  validateSearch: readByPage<DoubtsSearch>(),
  component: lazyPage(
    ["imports", "files"],
    () => import("../../features/registry/import/doubts/doubts-page.tsx"),
    "DoubtsPage",
  ),
});
