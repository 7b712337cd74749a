import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "./signed-in.route.ts";

/** What the acting post owes today. */
export const todayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/today",
  component: lazyRouteComponent(() => import("../pages/today-frame.tsx"), "TodayFrame"),
});

/** The person's own account. */
export const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/account",
  component: lazyRouteComponent(
    () => import("../../features/account/own/account-page.tsx"),
    "AccountPage",
  ),
});

/** A new password of one's own choice. */
export const passwordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/account/password",
  component: lazyRouteComponent(
    () => import("../../features/account/own/password-page.tsx"),
    "PasswordPage",
  ),
});

/** A first or another second factor. */
export const secondFactorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/account/second-factor",
  component: lazyRouteComponent(
    () => import("../../features/account/own/second-factor-page.tsx"),
    "SecondFactorPage",
  ),
});
