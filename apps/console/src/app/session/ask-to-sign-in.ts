import type { RegisteredRouter } from "@tanstack/react-router";
import { hasOwner } from "../../shared/session/tab-owner.ts";

/**
 * Goes to where one signs in, or to the step that is still due, and remembers where one was. Whoever
 * was at work in this tab is told that the session ended; their drafts wait for them.
 */
export function askToSignIn(router: RegisteredRouter): void {
  const { pathname, href } = router.latestLocation;
  if (pathname === "/sign-in") return;
  void router.navigate({
    to: "/sign-in",
    search: { return: href, ...(hasOwner() && { ended: true }) },
    replace: true,
    ignoreBlocker: true,
  });
}
