import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "../lazy-page.tsx";
import { signedInRoute } from "./signed-in.route.ts";

/** What the acting post owes today. */
export const todayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/today",
  component: lazyPage(["today"], () => import("../pages/today-frame.tsx"), "TodayFrame"),
});

/** The person's own account. */
export const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/account",
  component: lazyPage(
    ["account"],
    () => import("../../features/account/own/account-page.tsx"),
    "AccountPage",
  ),
});

/** A new password of one's own choice. */
export const passwordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/account/password",
  component: lazyPage(
    ["account"],
    () => import("../../features/account/own/password-page.tsx"),
    "PasswordPage",
  ),
});

/** A first or another second factor. */
export const secondFactorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/account/second-factor",
  component: lazyPage(
    ["account", "sign-in"],
    () => import("../../features/account/own/second-factor-page.tsx"),
    "SecondFactorPage",
  ),
});
