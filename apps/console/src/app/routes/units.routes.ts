import { createRoute } from "@tanstack/react-router";
import type { UnitsSearch } from "../../features/prevent/units/units-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** How a day stands, unit by unit. */
export const unitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/units",
  staticData: { needs: "duty:read" },
  validateSearch: readByPage<UnitsSearch>(),
  component: lazyPage(
    ["units"],
    () => import("../../features/prevent/units/units-page.tsx"),
    "UnitsPage",
  ),
});

/** The same, of an office below one's own. */
export const unitsBelowRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/units/$office",
  staticData: { needs: "duty:read" },
  validateSearch: readByPage<UnitsSearch>(),
  component: lazyPage(
    ["units"],
    () => import("../../features/prevent/units/units-page.tsx"),
    "UnitsPage",
  ),
});

/** The office's own map of its townships. */
export const townshipMapRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/units/map",
  staticData: { needs: "office:manage" },
  component: lazyPage(
    ["units", "files"],
    () => import("../../features/prevent/units/map/township-map-page.tsx"),
    "TownshipMapPage",
  ),
});
