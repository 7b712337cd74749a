import { use, useMemo, type ReactNode } from "react";
import { IntlProvider, useIntl } from "react-intl";
import { timeZone } from "../format/calendar.ts";
import { defaultLocale, isLocale } from "./locale.ts";
import { loadMessages, type Book, type Messages } from "./messages.ts";

export type WithBooksProps = {
  /** Kept stable by the caller. */
  books: readonly Book[];
  children: ReactNode;
};

/** Adds the messages of some books for what is below; suspends until they are there. */
export function WithBooks({ books, children }: WithBooksProps) {
  const { locale: named, messages: above } = useIntl();
  const locale = isLocale(named) ? named : defaultLocale;
  const own = use(loadMessages(locale, books));
  const messages = useMemo(() => ({ ...(above as Messages), ...own }), [above, own]);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
