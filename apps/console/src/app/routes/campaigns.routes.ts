import { createRoute } from "@tanstack/react-router";
import type { CampaignSearch } from "../../features/publicity/campaign/campaign-search.ts";
import type { RestSearch } from "../../features/publicity/campaign/rest/rest-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** Campaigns of the scope, and those of an office above that reach it. */
export const campaignsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/campaigns",
  staticData: { needs: "campaign:read" },
  validateSearch: readByPage<CampaignSearch>(),
  component: lazyPage(
    ["publicity"],
    () => import("../../features/publicity/campaign/list/campaigns-page.tsx"),
    "CampaignsPage",
  ),
});

/** A new campaign, as a draft. */
export const newCampaignRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/campaigns/new",
  staticData: { needs: "campaign:write" },
  component: lazyPage(
    ["publicity"],
    () => import("../../features/publicity/campaign/edit/new-campaign-page.tsx"),
    "NewCampaignPage",
  ),
});

/** A draft is changed. */
export const editCampaignRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/campaigns/$id/edit",
  staticData: { needs: "campaign:write" },
  component: lazyPage(
    ["publicity"],
    () => import("../../features/publicity/campaign/edit/edit-campaign-page.tsx"),
    "EditCampaignPage",
  ),
});

/** One campaign. */
export const campaignRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/campaigns/$id",
  staticData: { needs: "campaign:read" },
  component: lazyPage(
    ["files", "publicity"],
    () => import("../../features/publicity/campaign/detail/campaign-page.tsx"),
    "CampaignPage",
  ),
});

/** Who is still to be told, from door to door. */
export const campaignRestRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/campaigns/$id/rest",
  staticData: { needs: "campaign:read" },
  validateSearch: readByPage<RestSearch>(),
  component: lazyPage(
    ["publicity"],
    () => import("../../features/publicity/campaign/rest/rest-page.tsx"),
    "RestPage",
  ),
});
