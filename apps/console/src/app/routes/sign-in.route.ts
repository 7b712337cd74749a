import { createRoute } from "@tanstack/react-router";
import { safeReturn } from "../../shared/navigation/safe-return.ts";
import { lazyPage } from "../lazy-page.tsx";
import { rootRoute } from "./root.route.ts";

export type SignInSearch = {
  /** Where to go afterwards. */
  return?: string;
  /** Whether somebody was at work here and their session ended. */
  ended?: true;
};

/** Signing in, with every step it may take. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search): SignInSearch => {
    const wanted = safeReturn(search["return"]);
    return { ...(wanted && { return: wanted }), ...(search["ended"] === true && { ended: true }) };
  },
  component: lazyPage(["sign-in"], () => import("../pages/sign-in-frame.tsx"), "SignInFrame"),
});
