import type { Book, MessageId } from "./books.ts";
import type { Locale } from "./locale.ts";

export type { Book, MessageId } from "./books.ts";

/** The messages by their ids. At any moment only those of the opened books are there. */
export type Messages = Record<MessageId, string>;

declare global {
  // react-intl reads the permitted message ids and locales from this namespace.
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
    interface IntlConfig {
      locale: Locale;
    }
  }
}

const files = import.meta.glob<Messages>("./messages/*/*.json", { import: "default" });

const loading = new Map<string, Promise<Messages>>();

/**
 * The messages of some books in a locale, each file fetched once. The same promise is returned for
 * the same books, so that it can be read with `use()`. A failed fetch is forgotten, so that the next
 * call tries again.
 */
export function loadMessages(locale: Locale, books: readonly Book[]): Promise<Messages> {
  const key = [locale, ...books].join(" ");
  const known = loading.get(key);
  if (known) return known;
  const fetched = Promise.all(books.map((book) => readBook(locale, book))).then(
    (read) => Object.assign({}, ...read) as Messages,
  );
  loading.set(key, fetched);
  fetched.catch(() => loading.delete(key));
  return fetched;
}

async function readBook(locale: Locale, book: Book): Promise<Messages> {
  const read = files[`./messages/${book}/${locale}.json`];
  if (!read) throw new Error(`There is no book ${book} in ${locale}.`);
  return await read();
}
