import { RouterProvider } from "@tanstack/react-router";
import { Suspense, useMemo, useState } from "react";
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
  const { language } = useDisplaySettings();
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
