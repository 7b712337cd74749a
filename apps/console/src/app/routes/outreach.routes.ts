import { createRoute } from "@tanstack/react-router";
import type {
  NewOutreachSearch,
  OutreachSearch,
} from "../../features/publicity/outreach/log/outreach-search.ts";
import type { MaterialSearch } from "../../features/publicity/outreach/material/material-search.ts";
import type { ListSearch } from "../../shared/list/list-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** Materials of the office and of those above. */
export const materialsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/materials",
  staticData: { needs: "outreach:read" },
  validateSearch: readByPage<MaterialSearch>(),
  component: lazyPage(
    ["outreach"],
    () => import("../../features/publicity/outreach/material/materials-page.tsx"),
    "MaterialsPage",
  ),
});

/** A new material. */
export const newMaterialRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/materials/new",
  staticData: { needs: "outreach:manage" },
  component: lazyPage(
    ["files", "outreach"],
    () => import("../../features/publicity/outreach/material/new-material-page.tsx"),
    "NewMaterialPage",
  ),
});

/** One material. */
export const materialRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/materials/$id",
  staticData: { needs: "outreach:read" },
  component: lazyPage(
    ["outreach"],
    () => import("../../features/publicity/outreach/material/material-page.tsx"),
    "MaterialPage",
  ),
});

/** What a material says of itself, put right. */
export const editMaterialRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/materials/$id/edit",
  staticData: { needs: "outreach:manage" },
  component: lazyPage(
    ["outreach"],
    () => import("../../features/publicity/outreach/material/edit-material-page.tsx"),
    "EditMaterialPage",
  ),
});

/** What the office owes, and the plans it has made. */
export const plansRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/plans",
  staticData: { needs: "outreach:read" },
  validateSearch: readByPage<ListSearch<never>>(),
  component: lazyPage(
    ["outreach"],
    () => import("../../features/publicity/outreach/plan/plans-page.tsx"),
    "PlansPage",
  ),
});

/** A plan with its first task. */
export const newPlanRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/plans/new",
  staticData: { needs: "outreach:manage" },
  component: lazyPage(
    ["outreach"],
    () => import("../../features/publicity/outreach/plan/new-plan-page.tsx"),
    "NewPlanPage",
  ),
});

/** One plan with its tasks. */
export const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/plans/$id",
  staticData: { needs: "outreach:read" },
  validateSearch: readByPage<ListSearch<never>>(),
  component: lazyPage(
    ["outreach"],
    () => import("../../features/publicity/outreach/plan/plan-page.tsx"),
    "PlanPage",
  ),
});

/** More tasks of a plan. */
export const addTasksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/plans/$id/add",
  staticData: { needs: "outreach:manage" },
  component: lazyPage(
    ["outreach"],
    () => import("../../features/publicity/outreach/plan/add-tasks-page.tsx"),
    "AddTasksPage",
  ),
});

/** One task. */
export const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tasks/$id",
  staticData: { needs: "outreach:read" },
  component: lazyPage(
    ["outreach"],
    () => import("../../features/publicity/outreach/plan/task-page.tsx"),
    "TaskPage",
  ),
});

/** The log of what was done. */
export const outreachRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/outreach",
  staticData: { needs: "outreach:read" },
  validateSearch: readByPage<OutreachSearch>(),
  component: lazyPage(
    ["outreach"],
    () => import("../../features/publicity/outreach/log/outreach-page.tsx"),
    "OutreachPage",
  ),
});

/** Logs what was done. */
export const newOutreachRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/outreach/new",
  staticData: { needs: "outreach:record" },
  validateSearch: readByPage<NewOutreachSearch>(),
  component: lazyPage(
    ["files", "outreach"],
    () => import("../../features/publicity/outreach/log/new-outreach-page.tsx"),
    "NewOutreachPage",
  ),
});

/** One entry of the log. */
export const entryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/outreach/$id",
  staticData: { needs: "outreach:read" },
  component: lazyPage(
    ["files", "outreach"],
    () => import("../../features/publicity/outreach/log/entry-page.tsx"),
    "EntryPage",
  ),
});
