import { Outlet } from "@tanstack/react-router";
import { Announcer } from "../shared/page/announcer.tsx";
import { ToastRegion } from "../shared/ui/toast.tsx";

/** What is around every page, signed in or not: the announcer and the toasts. */
export function RootLayout() {
  return (
    <>
      <Outlet />
      <Announcer />
      <ToastRegion />
    </>
  );
}
