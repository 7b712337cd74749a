import { RouterProvider } from "@tanstack/react-router";
import { Suspense, useDeferredValue, useMemo, useState } from "react";
import { useDisplaySettings } from "../shared/display/display-store.ts";
import type { ClientOptions } from "../shared/graphql/client.ts";
import { ConnectionProvider } from "../shared/graphql/connection.tsx";
import { LanguageProvider } from "../shared/i18n/language-provider.tsx";
import { noteAnswer } from "../shared/session/answered.ts";
import { createConsoleRouter } from "./router.tsx";
import { askToSignIn } from "./session/ask-to-sign-in.ts";
import { useClientLinks } from "./use-client-links.ts";

/** The console with everything it needs around it. */
export function App() {
  // Deferred: the page stays as it is until it can be shown whole in the other language.
  const language = useDeferredValue(useDisplaySettings().language);
  const [router] = useState(createConsoleRouter);
  const options = useMemo<ClientOptions>(
    () => ({
      onSignedOut: () => askToSignIn(router),
      onStepRequired: () => askToSignIn(router),
      onAnswer: noteAnswer,
    }),
    [router],
  );
  useClientLinks(router);
  return (
    <Suspense fallback={null}>
      <LanguageProvider locale={language}>
        <ConnectionProvider options={options}>
          <RouterProvider router={router} />
        </ConnectionProvider>
      </LanguageProvider>
    </Suspense>
  );
}
