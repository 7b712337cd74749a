import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "../lazy-page.tsx";
import { signedInRoute } from "./signed-in.route.ts";

/** What is to be done at doors and places, with or without a network. */
export const fieldRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/field",
  staticData: { needs: "report:write" },
  component: lazyPage(["field"], () => import("../pages/field-frame.tsx"), "FieldFrame"),
});

/** One task, in its form. */
export const fieldTaskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/field/do/$form/$id",
  staticData: { needs: "report:write" },
  component: lazyPage(["field"], () => import("../pages/field-frame.tsx"), "FieldTaskFrame"),
});

/** What waits on this device. */
export const outboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/field/outbox",
  staticData: { needs: "report:write" },
  component: lazyPage(
    ["field", "files"],
    () => import("../../features/field/outbox-page.tsx"),
    "OutboxPage",
  ),
});
