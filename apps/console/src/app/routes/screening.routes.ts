import { createRoute } from "@tanstack/react-router";
import type {
  ArrivalsSearch,
  DoorsSearch,
} from "../../features/prevent/screening/screening-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** My grid's round and its doors. */
export const screeningRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/screening",
  staticData: { needs: "screening:read" },
  validateSearch: readByPage<DoorsSearch>(),
  component: lazyPage(
    ["screening"],
    () => import("../../features/prevent/screening/rounds/screening-page.tsx"),
    "ScreeningPage",
  ),
});

/** Another round. */
export const startRoundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/screening/round",
  staticData: { needs: "screening:write" },
  component: lazyPage(
    ["screening"],
    () => import("../../features/prevent/screening/rounds/start-round-page.tsx"),
    "StartRoundPage",
  ),
});

/** Another door. */
export const newHouseholdRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/screening/household",
  staticData: { needs: "screening:write" },
  component: lazyPage(
    ["screening"],
    () => import("../../features/prevent/screening/household/new-household-page.tsx"),
    "NewHouseholdPage",
  ),
});

/** One door and its visits. */
export const householdRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/screening/$id",
  staticData: { needs: "screening:read" },
  component: lazyPage(
    ["screening", "files"],
    () => import("../../features/prevent/screening/household/household-page.tsx"),
    "HouseholdPage",
  ),
});

/** The ledger of arrivals. */
export const arrivalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/arrivals",
  staticData: { needs: "screening:read" },
  validateSearch: readByPage<ArrivalsSearch>(),
  component: lazyPage(
    ["screening"],
    () => import("../../features/prevent/screening/arrivals/arrivals-page.tsx"),
    "ArrivalsPage",
  ),
});

/** One more line. */
export const newArrivalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/arrivals/new",
  staticData: { needs: "screening:write" },
  component: lazyPage(
    ["screening"],
    () => import("../../features/prevent/screening/arrivals/new-arrival-page.tsx"),
    "NewArrivalPage",
  ),
});

/** A ledger from a spreadsheet. */
export const importLedgerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/arrivals/import",
  staticData: { needs: "screening:write" },
  component: lazyPage(
    ["screening", "files"],
    () => import("../../features/prevent/screening/arrivals/import-ledger-page.tsx"),
    "ImportLedgerPage",
  ),
});

/** One line. */
export const arrivalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/arrivals/$id",
  staticData: { needs: "screening:read" },
  component: lazyPage(
    ["screening"],
    () => import("../../features/prevent/screening/arrivals/arrival-page.tsx"),
    "ArrivalPage",
  ),
});

/** A line that is corrected. */
export const editArrivalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/arrivals/$id/edit",
  staticData: { needs: "screening:write" },
  component: lazyPage(
    ["screening"],
    () => import("../../features/prevent/screening/arrivals/edit-arrival-page.tsx"),
    "EditArrivalPage",
  ),
});
