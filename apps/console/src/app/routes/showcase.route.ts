import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "./root.route.ts";

/** Every component in every state: for developers and for the accessibility tests. */
export const showcaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/showcase",
  component: lazyRouteComponent(() => import("../pages/showcase-frame.tsx"), "ShowcaseFrame"),
});
