import { createRoute } from "@tanstack/react-router";
import type { ResponsibilitySearch } from "../../features/prevent/responsibility/responsibility-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** Who answers for which area on which day. */
export const responsibilityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/responsibility",
  staticData: { needs: "responsibility:read" },
  validateSearch: readByPage<ResponsibilitySearch>(),
  component: lazyPage(
    ["responsibility"],
    () => import("../../features/prevent/responsibility/responsibility-page.tsx"),
    "ResponsibilityPage",
  ),
});

/** The same on one sheet, to be printed. */
export const responsibilityChartRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/responsibility/chart",
  staticData: { needs: "responsibility:read" },
  validateSearch: readByPage<ResponsibilitySearch>(),
  component: lazyPage(
    ["responsibility"],
    () => import("../../features/prevent/responsibility/chart/chart-page.tsx"),
    "ChartPage",
  ),
});
