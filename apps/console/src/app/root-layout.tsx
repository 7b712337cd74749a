import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Announcer } from "../shared/page/announcer.tsx";
import { useToastsNeeded } from "../shared/ui/toast.ts";

const ToastRegion = lazy(() =>
  import("../shared/ui/toast-region.tsx").then((module) => ({ default: module.ToastRegion })),
);

/** What is around every page, signed in or not: the announcer and the toasts. */
export function RootLayout() {
  const hasToasts = useToastsNeeded();
  return (
    <>
      <Outlet />
      <Announcer />
      {hasToasts && (
        <Suspense fallback={null}>
          <ToastRegion />
        </Suspense>
      )}
    </>
  );
}
