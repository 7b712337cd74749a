import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "../lazy-page.tsx";
import { rootRoute } from "./root.route.ts";

/** Every component in every state: for developers and for the accessibility tests. */
export const showcaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/showcase",
  component: lazyPage(
    ["showcase", "files"],
    () => import("../pages/showcase-frame.tsx"),
    "ShowcaseFrame",
  ),
});
