import { createRoute } from "@tanstack/react-router";
import type { OfficeSearch } from "../../features/offices/office-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** The offices of the scope, as a tree or a list. */
export const officesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/offices",
  staticData: { needs: "office:read" },
  validateSearch: readByPage<OfficeSearch>(),
  component: lazyPage(
    ["offices"],
    () => import("../../features/offices/list/offices-page.tsx"),
    "OfficesPage",
  ),
});

/** One office. */
export const officeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/offices/$id",
  staticData: { needs: "office:read" },
  component: lazyPage(
    ["offices", "staff"],
    () => import("../../features/offices/detail/office-page.tsx"),
    "OfficePage",
  ),
});

/** A new grid, association or institution below an office. */
export const openUnitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/offices/$id/open",
  staticData: { needs: "office:manage" },
  component: lazyPage(
    ["offices"],
    () => import("../../features/offices/open/open-unit-page.tsx"),
    "OpenUnitPage",
  ),
});

/** Other names for an office. */
export const renameOfficeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/offices/$id/rename",
  staticData: { needs: "office:manage" },
  component: lazyPage(
    ["offices"],
    () => import("../../features/offices/rename/rename-office-page.tsx"),
    "RenameOfficePage",
  ),
});

/** The end of an office. */
export const closeOfficeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/offices/$id/close",
  staticData: { needs: "office:manage" },
  component: lazyPage(
    ["offices"],
    () => import("../../features/offices/close/close-office-page.tsx"),
    "CloseOfficePage",
  ),
});
