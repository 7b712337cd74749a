import { createRoute } from "@tanstack/react-router";
import type { ControlSearch } from "../../features/prevent/control/control-search.ts";
import type { OpenControlSearch } from "../../features/prevent/control/open/open-search.ts";
import type { ListSearch } from "../../shared/list/list-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** Controlled persons of the scope. */
export const controlledRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/controlled",
  staticData: { needs: "control:read" },
  validateSearch: readByPage<ControlSearch>(),
  component: lazyPage(
    ["control"],
    () => import("../../features/prevent/control/list/controlled-page.tsx"),
    "ControlledPage",
  ),
});

/** Somebody comes under control. */
export const openControlRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/controlled/new",
  staticData: { needs: "control:write" },
  validateSearch: readByPage<OpenControlSearch>(),
  component: lazyPage(
    ["control"],
    () => import("../../features/prevent/control/open/open-control-page.tsx"),
    "OpenControlPage",
  ),
});

/** Cases that came and went. */
export const controlMovesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/controlled/moves",
  staticData: { needs: "control:read" },
  validateSearch: readByPage<ListSearch<never>>(),
  component: lazyPage(
    ["control"],
    () => import("../../features/prevent/control/moves/moves-page.tsx"),
    "MovesPage",
  ),
});

/** Groups and categories, with every version. */
export const categoriesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/controlled/categories",
  staticData: { needs: "incident:read" },
  component: lazyPage(
    ["control"],
    () => import("../../features/prevent/control/categories/categories-page.tsx"),
    "CategoriesPage",
  ),
});

/** One controlled person. */
export const controlRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/controlled/$id",
  staticData: { needs: "control:read" },
  component: lazyPage(
    ["control"],
    () => import("../../features/prevent/control/detail/control-page.tsx"),
    "ControlPage",
  ),
});

/** The notice of a release, to be printed. */
export const releaseNoticeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/controlled/$id/notice",
  staticData: { needs: "control:read" },
  component: lazyPage(
    ["control"],
    () => import("../../features/prevent/control/notice/notice-page.tsx"),
    "NoticePage",
  ),
});

/** Whose carer is away. */
export const careGapsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/care-gaps",
  staticData: { needs: "careGap:read" },
  component: lazyPage(
    ["control"],
    () => import("../../features/care/care-gap/care-gaps-page.tsx"),
    "CareGapsPage",
  ),
});
