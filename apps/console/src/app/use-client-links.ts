import type { AnyRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Follows links of the console without loading it anew, also those inside menus and trees, which
 * know nothing of the router. Links that the router made have handled the click by then.
 */
export function useClientLinks(router: AnyRouter): void {
  useEffect(() => {
    function follow(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      const isElsewhere = link.origin !== window.location.origin || link.target === "_blank";
      if (isElsewhere || link.hasAttribute("download")) return;
      event.preventDefault();
      void router.navigate({ href: `${link.pathname}${link.search}${link.hash}` });
    }

    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
}
