import { useEffect, useState, type ReactNode } from "react";
import { recallViewer } from "../../shared/outbox/field-store.ts";
import type { Viewer } from "../../shared/session/viewer.ts";
import { navigation } from "../navigation.ts";
import { PendingPage } from "../pages/pending-page.tsx";
import { Shell } from "../shell/shell.tsx";
import { PageOutlet } from "./page-outlet.tsx";
import { SessionProvider } from "./session-provider.tsx";

/**
 * The frame without a network: for whoever worked on this device last, until their session ends. The
 * server decides again as soon as it answers; until then only what is kept here can be seen.
 */
export function OfflineLayout({ children }: { children: ReactNode }) {
  const [known, setKnown] = useState<Viewer | null | undefined>(undefined);
  useEffect(() => {
    void recallViewer(new Date()).then((viewer) => setKnown(viewer ?? null));
  }, []);
  if (known === undefined) return <PendingPage />;
  if (known === null) return children;
  return (
    <SessionProvider viewer={known}>
      <Shell entries={navigation}>
        <PageOutlet />
      </Shell>
    </SessionProvider>
  );
}
