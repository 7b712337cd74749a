import { createRootRoute } from "@tanstack/react-router";
import { RootLayout } from "../root-layout.tsx";

/** The root of every page, signed in or not. */
export const rootRoute = createRootRoute({ component: RootLayout });
