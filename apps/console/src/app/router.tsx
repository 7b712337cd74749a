import { createRouter } from "@tanstack/react-router";
import { ErrorPage } from "./pages/error-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { PendingPage } from "./pages/pending-page.tsx";
import { rootRoute } from "./routes/root.route.ts";
import { showcaseRoute } from "./routes/showcase.route.ts";

const routeTree = rootRoute.addChildren([showcaseRoute]);

/** The router over every page; each page's code is fetched when it is first opened. */
export function createConsoleRouter() {
  return createRouter({
    routeTree,
    defaultPreload: "intent",
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
