import { createRoute } from "@tanstack/react-router";
import type { AuditSearch } from "../../features/audit/audit-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** Who did what, for those who may look into it. */
export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit",
  staticData: { needs: "audit:read" },
  validateSearch: readByPage<AuditSearch>(),
  component: lazyPage(
    ["audit", "staff"],
    () => import("../../features/audit/audit-page.tsx"),
    "AuditPage",
  ),
});
