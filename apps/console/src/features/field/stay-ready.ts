import { useEffect } from "react";
import { useClient, type Client } from "urql";
import { rememberViewer } from "../../shared/outbox/field-store.ts";
import { viewerQuery } from "../../shared/session/viewer.ts";

/**
 * Makes this device ready for a stretch without a network: the pages are kept by the service worker,
 * and who works here until the session's end.
 */
export function useStayReady(): void {
  const client = useClient();
  useEffect(() => {
    void remember(client);
    void keepPages();
    void keepStore();
  }, [client]);
}

async function remember(client: Client): Promise<void> {
  const { data } = await client.query(viewerQuery, {}).toPromise();
  if (data) await rememberViewer({ viewer: data.viewer, until: data.viewer.expiresAt });
}

/** Asks the browser not to clear what waits here when the device runs short of room. */
async function keepStore(): Promise<void> {
  if (!("storage" in navigator) || !("persist" in navigator.storage)) return;
  await navigator.storage.persist();
}

/** Without HTTPS, except on this machine itself, browsers keep no pages: then a network is needed. */
async function keepPages(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/field-worker.js", { scope: "/" });
  } catch {
    // Refused by the browser's settings: what is entered is kept all the same.
  }
}
