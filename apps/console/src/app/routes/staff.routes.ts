import { createRoute } from "@tanstack/react-router";
import type { NewMemberSearch } from "../../features/staff/new-member-search.ts";
import type { StaffSearch } from "../../features/staff/staff-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** The staff of the scope. */
export const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/staff",
  staticData: { needs: "staff:read" },
  validateSearch: readByPage<StaffSearch>(),
  component: lazyPage(
    ["staff"],
    () => import("../../features/staff/list/staff-page.tsx"),
    "StaffPage",
  ),
});

/** A new member of the staff. */
export const newMemberRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/staff/new",
  staticData: { needs: "staff:manage" },
  validateSearch: readByPage<NewMemberSearch>(),
  component: lazyPage(
    ["staff"],
    () => import("../../features/staff/new/new-member-page.tsx"),
    "NewMemberPage",
  ),
});

/** One member of the staff. */
export const memberRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/staff/$id",
  staticData: { needs: "staff:read" },
  component: lazyPage(
    ["staff", "offices"],
    () => import("../../features/staff/detail/member-page.tsx"),
    "MemberPage",
  ),
});

/** Other particulars of a member. */
export const editMemberRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/staff/$id/edit",
  staticData: { needs: "staff:manage" },
  component: lazyPage(
    ["staff"],
    () => import("../../features/staff/edit/edit-member-page.tsx"),
    "EditMemberPage",
  ),
});

/** One more post for a member. */
export const appointPostRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/staff/$id/appoint",
  staticData: { needs: "staff:manage" },
  component: lazyPage(
    ["staff"],
    () => import("../../features/staff/appoint/appoint-post-page.tsx"),
    "AppointPostPage",
  ),
});
