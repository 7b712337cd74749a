import { RouterProvider } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { Provider as GraphqlProvider } from "urql";
import { useDisplaySettings } from "../shared/display/display-store.ts";
import { createGraphqlClient } from "../shared/graphql/client.ts";
import { LanguageProvider } from "../shared/i18n/language-provider.tsx";
import { createConsoleRouter } from "./router.tsx";
import { useClientLinks } from "./use-client-links.ts";

/** The console with everything it needs around it. */
export function App() {
  const { language } = useDisplaySettings();
  const [router] = useState(createConsoleRouter);
  const [client] = useState(() => createGraphqlClient({ onSignedOut: () => undefined }));
  useClientLinks(router);
  return (
    <Suspense fallback={null}>
      <LanguageProvider locale={language}>
        <GraphqlProvider value={client}>
          <RouterProvider router={router} />
        </GraphqlProvider>
      </LanguageProvider>
    </Suspense>
  );
}
