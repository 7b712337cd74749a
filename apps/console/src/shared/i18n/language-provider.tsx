import { use, useEffect, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { IntlProvider } from "react-intl";
import { timeZone } from "../format/calendar.ts";
import type { Locale } from "./locale.ts";
import { loadMessages, type Book } from "./messages.ts";

/** What every page needs, whichever it is. */
export const frameBooks: readonly Book[] = ["frame"];

/** Gives every component below the language; suspends until the frame's messages are there. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const messages = use(loadMessages(locale, frameBooks));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}
