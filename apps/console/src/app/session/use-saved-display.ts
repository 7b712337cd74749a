import { useEffect, useRef } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql/gql.ts";
import { adoptDisplaySettings, useDisplaySettings } from "../../shared/display/display-store.ts";
import type { Viewer } from "../../shared/session/viewer.ts";

const saveSettingsMutation = graphql(`
  mutation SaveSettings($settings: JSONObject!) {
    saveSettings(settings: $settings)
  }
`);

const pauseMs = 800;

/**
 * The person's display settings follow them to a device they have not used before; a device they
 * have used keeps its own. Every change is kept on both.
 */
export function useSavedDisplay(viewer: Viewer | undefined): void {
  const settings = useDisplaySettings();
  const [, save] = useMutation(saveSettingsMutation);
  const owner = viewer?.id;
  const atArrival = viewer?.settings;
  const lastSaved = useRef<object>(undefined);

  useEffect(() => {
    if (owner !== undefined) adoptDisplaySettings(owner, atArrival);
  }, [owner, atArrival]);

  useEffect(() => {
    if (owner === undefined || isSame(settings, lastSaved.current ?? atArrival)) return undefined;
    const timer = setTimeout(() => {
      lastSaved.current = settings;
      void save({ settings: { ...settings } });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [owner, settings, atArrival, save]);
}

function isSame(settings: object, saved: unknown): boolean {
  if (typeof saved !== "object" || saved === null) return false;
  return Object.entries(settings).every(
    ([name, value]) =>
      JSON.stringify(value) === JSON.stringify((saved as Record<string, unknown>)[name]),
  );
}
