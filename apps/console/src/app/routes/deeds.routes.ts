import { createRoute } from "@tanstack/react-router";
import type { DeedSearch } from "../../features/publicity/deed/deed-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** Model deeds of the scope. */
export const deedsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/deeds",
  staticData: { needs: "deed:read" },
  validateSearch: readByPage<DeedSearch>(),
  component: lazyPage(
    ["deeds"],
    () => import("../../features/publicity/deed/list/deeds-page.tsx"),
    "DeedsPage",
  ),
});

/** A new deed, as a draft. */
export const newDeedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/deeds/new",
  staticData: { needs: "deed:write" },
  component: lazyPage(
    ["files", "deeds"],
    () => import("../../features/publicity/deed/edit/new-deed-page.tsx"),
    "NewDeedPage",
  ),
});

/** Where the county submits to. */
export const deedPlatformsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/deeds/platforms",
  staticData: { needs: "deedPlatform:read" },
  component: lazyPage(
    ["deeds"],
    () => import("../../features/publicity/deed/platform/platforms-page.tsx"),
    "PlatformsPage",
  ),
});

/** One deed. */
export const deedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/deeds/$id",
  staticData: { needs: "deed:read" },
  component: lazyPage(
    ["files", "deeds"],
    () => import("../../features/publicity/deed/detail/deed-page.tsx"),
    "DeedPage",
  ),
});

/** A draft is changed. */
export const editDeedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/deeds/$id/edit",
  staticData: { needs: "deed:write" },
  component: lazyPage(
    ["files", "deeds"],
    () => import("../../features/publicity/deed/edit/edit-deed-page.tsx"),
    "EditDeedPage",
  ),
});

/** Its two texts beside each other. */
export const publicTextRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/deeds/$id/public",
  staticData: { needs: "deed:review" },
  component: lazyPage(
    ["deeds"],
    () => import("../../features/publicity/deed/public/public-text-page.tsx"),
    "PublicTextPage",
  ),
});

/** Consent as it was given. */
export const deedConsentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/deeds/$id/consent",
  staticData: { needs: "deed:write" },
  component: lazyPage(
    ["files", "deeds"],
    () => import("../../features/publicity/deed/consent/consent-page.tsx"),
    "ConsentPage",
  ),
});
