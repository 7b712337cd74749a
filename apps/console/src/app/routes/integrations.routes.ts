import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "../lazy-page.tsx";
import { signedInRoute } from "./signed-in.route.ts";

/** Programs of third parties. */
export const integrationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/integrations",
  staticData: { needs: "integration:read" },
  component: lazyPage(
    ["integrations"],
    () => import("../../features/integration/client/list/clients-page.tsx"),
    "ClientsPage",
  ),
});

/** One more of them. */
export const newClientRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/integrations/new",
  staticData: { needs: "integration:manage" },
  component: lazyPage(
    ["integrations"],
    () => import("../../features/integration/client/new/new-client-page.tsx"),
    "NewClientPage",
  ),
});

/** One of them, with its keys. */
export const clientRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/integrations/$id",
  staticData: { needs: "integration:read" },
  component: lazyPage(
    ["integrations"],
    () => import("../../features/integration/client/detail/client-page.tsx"),
    "ClientPage",
  ),
});
