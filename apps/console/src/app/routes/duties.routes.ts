import { createRoute } from "@tanstack/react-router";
import type { BoardSearch } from "../../features/prevent/duty/board/board-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** What the acting post owes today. */
export const dutiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/duties",
  staticData: { needs: "duty:read" },
  component: lazyPage(
    ["duties", "files"],
    () => import("../../features/prevent/duty/own/duties-page.tsx"),
    "DutiesPage",
  ),
});

/** When something is due. */
export const dutyRulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/duties/rules",
  staticData: { needs: "duty:manage" },
  component: lazyPage(
    ["duties"],
    () => import("../../features/prevent/duty/rule/rules-page.tsx"),
    "RulesPage",
  ),
});

/** Who is on leave. */
export const leaveRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/duties/leave",
  staticData: { needs: "duty:read" },
  component: lazyPage(
    ["duties"],
    () => import("../../features/prevent/duty/leave/leave-page.tsx"),
    "LeavePage",
  ),
});

/** Which days are worked. */
export const workCalendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/duties/calendar",
  staticData: { needs: "duty:read" },
  component: lazyPage(
    ["duties"],
    () => import("../../features/prevent/duty/calendar/calendar-page.tsx"),
    "CalendarPage",
  ),
});

/** What is late and missing of any kind, and who urged whom. */
export const progressRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/duties/progress",
  staticData: { needs: "duty:read" },
  validateSearch: readByPage<BoardSearch>(),
  component: lazyPage(
    ["duties"],
    () => import("../../features/prevent/duty/board/progress-page.tsx"),
    "ProgressPage",
  ),
});

/** Daily reports by unit and day. */
export const reportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/reports",
  staticData: { needs: "duty:read" },
  validateSearch: readByPage<BoardSearch>(),
  component: lazyPage(
    ["duties"],
    () => import("../../features/prevent/duty/board/reports-page.tsx"),
    "ReportsPage",
  ),
});

/** Places and their disinfection. */
export const disinfectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/disinfection",
  staticData: { needs: "duty:read" },
  validateSearch: readByPage<BoardSearch>(),
  component: lazyPage(
    ["duties", "files"],
    () => import("../../features/prevent/duty/place/disinfection-page.tsx"),
    "DisinfectionPage",
  ),
});
