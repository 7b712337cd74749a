import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "../lazy-page.tsx";
import { signedInRoute } from "./signed-in.route.ts";

/** The viewer's exports. */
export const exportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/exports",
  staticData: { needs: "export:read" },
  component: lazyPage(
    ["exports"],
    () => import("../../features/registry/export/exports-page.tsx"),
    "ExportsPage",
  ),
});
