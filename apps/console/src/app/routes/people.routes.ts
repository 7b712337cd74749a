import { createRoute } from "@tanstack/react-router";
import type { DuplicatesSearch } from "../../features/registry/person/duplicates/duplicates-search.ts";
import type { PersonSearch } from "../../features/registry/person/person-search.ts";
import type { TransfersSearch } from "../../features/registry/person/transfers/transfers-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** The people of the scope. */
export const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people",
  staticData: { needs: "person:read" },
  validateSearch: readByPage<PersonSearch>(),
  component: lazyPage(
    ["people"],
    () => import("../../features/registry/person/list/people-page.tsx"),
    "PeoplePage",
  ),
});

/** A new record, once nobody else was found. */
export const registerPersonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/new",
  staticData: { needs: "person:write" },
  component: lazyPage(
    ["people"],
    () => import("../../features/registry/person/register/register-page.tsx"),
    "RegisterPage",
  ),
});

/** Records that may be one person. */
export const duplicatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/duplicates",
  staticData: { needs: "person:write" },
  validateSearch: readByPage<DuplicatesSearch>(),
  component: lazyPage(
    ["people"],
    () => import("../../features/registry/person/duplicates/duplicates-page.tsx"),
    "DuplicatesPage",
  ),
});

/** Who was handed over, away and here. */
export const transfersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/transfers",
  staticData: { needs: "person:read" },
  validateSearch: readByPage<TransfersSearch>(),
  component: lazyPage(
    ["people"],
    () => import("../../features/registry/person/transfers/transfers-page.tsx"),
    "TransfersPage",
  ),
});

/** Two records side by side. */
export const compareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/duplicates/$first/$second",
  staticData: { needs: "person:write" },
  component: lazyPage(
    ["people"],
    () => import("../../features/registry/person/duplicates/compare-page.tsx"),
    "ComparePage",
  ),
});

/** One person. */
export const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/$id",
  staticData: { needs: "person:read" },
  component: lazyPage(["people"], () => import("../pages/person-frame.tsx"), "PersonFrame"),
});

/** Other particulars of a person. */
export const editPersonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/$id/edit",
  staticData: { needs: "person:write" },
  component: lazyPage(
    ["people"],
    () => import("../../features/registry/person/edit/edit-person-page.tsx"),
    "EditPersonPage",
  ),
});
