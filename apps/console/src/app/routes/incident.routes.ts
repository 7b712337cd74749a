import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "../lazy-page.tsx";
import { signedInRoute } from "./signed-in.route.ts";

/** The response that is under way, and what it goes by. */
export const incidentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/incident",
  staticData: { needs: "incident:read" },
  component: lazyPage(
    ["response"],
    () => import("../../features/response/incident/incident-page.tsx"),
    "IncidentPage",
  ),
});

/** A new one. */
export const openIncidentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/incident/new",
  staticData: { needs: "incident:manage" },
  component: lazyPage(
    ["response"],
    () => import("../../features/response/incident/open/open-incident-page.tsx"),
    "OpenIncidentPage",
  ),
});

/** Its parameters, from a day on. */
export const setProtocolRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/incident/$id/protocol",
  staticData: { needs: "incident:manage" },
  component: lazyPage(
    ["response"],
    () => import("../../features/response/incident/set/set-protocol-page.tsx"),
    "SetProtocolPage",
  ),
});
