import { Navigate, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { useQuery } from "urql";
import { isFieldDevice } from "../../shared/field/field-mode.ts";
import { useRenewConnection } from "../../shared/graphql/connection.tsx";
import { toFailure } from "../../shared/graphql/failure.ts";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { onActorChange } from "../../shared/session/actor-channel.ts";
import { claimTab } from "../../shared/session/tab-owner.ts";
import { viewerQuery, type Viewer } from "../../shared/session/viewer.ts";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { navigation } from "../navigation.ts";
import { PageBody } from "../pages/page-body.tsx";
import { PendingPage } from "../pages/pending-page.tsx";
import { Shell } from "../shell/shell.tsx";
import { PageOutlet } from "./page-outlet.tsx";
import { SessionKeeper } from "./session-keeper.tsx";
import { SessionProvider } from "./session-provider.tsx";
import { useSavedDisplay } from "./use-saved-display.ts";

const OfflineLayout = lazy(() =>
  import("./offline-layout.tsx").then((module) => ({ default: module.OfflineLayout })),
);

/** Around every page that needs somebody signed in: who that is, the frame, the session's end. */
export function SignedInLayout() {
  const renew = useRenewConnection();
  const here = useLocation({ select: (location) => location.href });
  const [{ data, error }, ask] = useQuery({ query: viewerQuery });
  const viewer = useLastKnown(data?.viewer);
  useEffect(() => onActorChange(renew), [renew]);
  useEffect(() => {
    if (viewer) claimTab(viewer.id);
  }, [viewer]);
  useSavedDisplay(viewer);
  useEffect(() => {
    const again = () => ask({ requestPolicy: "network-only" });
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [ask]);

  if (viewer && viewer.stage !== "FULL") {
    return <Navigate to="/sign-in" search={{ return: here }} replace ignoreBlocker />;
  }
  if (viewer) {
    return (
      <SessionProvider viewer={viewer}>
        <Shell entries={navigation}>
          <PageOutlet />
        </Shell>
        <SessionKeeper expiresAt={viewer.expiresAt} />
      </SessionProvider>
    );
  }
  if (!error) return <PendingPage />;
  const failure = toFailure(error);
  // The connection has already sent whoever is not signed in to where they sign in.
  if (failure.code === "UNAUTHENTICATED" || failure.code === "STEP_REQUIRED")
    return <PendingPage />;
  const said = (
    <FrameFailure failure={failure} onRetry={() => ask({ requestPolicy: "network-only" })} />
  );
  if (failure.kind !== "offline" || !isFieldDevice()) return said;
  return (
    <Suspense fallback={<PendingPage />}>
      <OfflineLayout>{said}</OfflineLayout>
    </Suspense>
  );
}

type FrameFailureProps = { failure: ReturnType<typeof toFailure>; onRetry: () => void };

function FrameFailure({ failure, onRetry }: FrameFailureProps) {
  const intl = useIntl();
  return (
    <PageBody>
      <PageHeading title={intl.formatMessage({ id: "page.error.title" })} />
      <ErrorState failure={failure} onRetry={onRetry} />
    </PageBody>
  );
}

/** The last answer there was: a failed refresh must not take the page, and what is typed, away. */
function useLastKnown(viewer: Viewer | undefined): Viewer | undefined {
  const [known, setKnown] = useState(viewer);
  if (viewer !== undefined && viewer !== known) setKnown(viewer);
  return viewer ?? known;
}
