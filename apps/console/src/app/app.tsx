import { RouterProvider } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { RouterProvider as AriaRouterProvider } from "react-aria-components";
import { Provider as GraphqlProvider } from "urql";
import { useDisplaySettings } from "../shared/display/display-store.ts";
import { createGraphqlClient } from "../shared/graphql/client.ts";
import { LanguageProvider } from "../shared/i18n/language-provider.tsx";
import { createConsoleRouter } from "./router.tsx";

/** The console with everything it needs around it. */
export function App() {
  const { language } = useDisplaySettings();
  const [router] = useState(createConsoleRouter);
  const [client] = useState(() => createGraphqlClient({ onSignedOut: () => undefined }));
  return (
    <Suspense fallback={null}>
      <LanguageProvider locale={language}>
        <AriaRouterProvider navigate={(href) => void router.navigate({ href })}>
          <GraphqlProvider value={client}>
            <RouterProvider router={router} />
          </GraphqlProvider>
        </AriaRouterProvider>
      </LanguageProvider>
    </Suspense>
  );
}
