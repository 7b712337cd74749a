import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "../lazy-page.tsx";
import { signedInRoute } from "./signed-in.route.ts";

/** The roster, and what waits to be mended. */
export const inspectionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/inspections",
  staticData: { needs: "duty:read" },
  component: lazyPage(
    ["inspection"],
    () => import("../../features/prevent/inspection/inspections-page.tsx"),
    "InspectionsPage",
  ),
});

/** Another roster. */
export const rosterRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/inspections/roster",
  staticData: { needs: "inspection:write" },
  component: lazyPage(
    ["inspection"],
    () => import("../../features/prevent/inspection/roster-page.tsx"),
    "RosterPage",
  ),
});

/** One inspection. */
export const rosterLineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/inspections/$id",
  staticData: { needs: "duty:read" },
  component: lazyPage(
    ["inspection", "files"],
    () => import("../../features/prevent/inspection/line-page.tsx"),
    "LinePage",
  ),
});

/** One fault, with the chain of responsibility. */
export const rectificationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/inspections/rectifications/$id",
  staticData: { needs: "duty:read" },
  component: lazyPage(
    ["inspection", "files"],
    () => import("../../features/prevent/inspection/rectification-page.tsx"),
    "RectificationPage",
  ),
});
