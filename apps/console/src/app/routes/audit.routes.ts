import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readAuditSearch } from "../../features/audit/audit-search.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** Who did what, for those who may look into it. */
export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit",
  staticData: { needs: "audit:read" },
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import("../../features/audit/audit-page.tsx"), "AuditPage"),
});
