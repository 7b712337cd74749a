import { Outlet, useMatches } from "@tanstack/react-router";
import type { Permission } from "@wuzi/domain/access/permissions";
import { useSession } from "../../shared/session/session.ts";
import { NoAccessPage } from "../pages/no-access-page.tsx";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The permission the page is for; without it, everybody signed in may open it. */
    needs?: Permission;
  }
}

/** The page itself, or why the acting post may not open it. Another post begins it anew. */
export function PageOutlet() {
  const { staffId, actingPost, permissions } = useSession();
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs });
  if (needs !== undefined && !permissions.has(needs)) return <NoAccessPage needs={needs} />;
  return <Outlet key={`${staffId} ${actingPost?.id}`} />;
}
