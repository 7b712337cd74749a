import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { displaySettings, startDisplay } from "./shared/display/display-store.ts";
import { frameBooks } from "./shared/i18n/language-provider.tsx";
import { loadMessages } from "./shared/i18n/messages.ts";
import { PageFailure } from "./shared/page/page-failure.ts";
import "./shared/ui/tokens.css";
import "./shared/ui/base.css";

startDisplay();
void loadMessages(displaySettings().language, frameBooks);

const container = document.getElementById("root");
if (!container) throw new Error("The page has no element #root to show the console in.");
createRoot(container, {
  // What a page could not read is said on the page; it is no fault of the program.
  onCaughtError: (error) => {
    if (!(error instanceof PageFailure)) console.error(error);
  },
}).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
