import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

type Activating = Event & { readonly waitUntil: (work: Promise<void>) => void };
declare const clients: { readonly claim: () => Promise<void> };

/** Every file of the console, written here by the build (`build-tools/field-worker.ts`). */
declare const fieldFiles: { url: string; revision: string | null }[];

/**
 * Keeps the console on a device that is used in the field, so that its pages open without a network.
 * What is asked of the API is never kept: data has its own store, for the day.
 */
precacheAndRoute(fieldFiles, { cleanURLs: false });
cleanupOutdatedCaches();

// the page that was open first is looked after as well: its parts are here from now on
addEventListener("activate", (event) => (event as Activating).waitUntil(clients.claim()));

// with a network always the newest page; its files are fetched where this version does not have them
registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      try {
        return await fetch(request);
      } catch {
        return (await matchPrecache("/index.html")) ?? Response.error();
      }
    },
    { denylist: [/^\/(?:graphql|explorer|files|livez|readyz|metrics)/u] },
  ),
);
