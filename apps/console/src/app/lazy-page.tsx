import { lazyRouteComponent, type AsyncRouteComponent } from "@tanstack/react-router";
import { displaySettings } from "../shared/display/display-store.ts";
import { loadMessages, type Book } from "../shared/i18n/messages.ts";
import { WithBooks } from "../shared/i18n/with-books.tsx";

type Page = AsyncRouteComponent<object>;

/**
 * A page whose code and messages are fetched together when it is first opened; it shows when both
 * are there.
 *
 * @param books what the page and everything on it say, apart from the frame's own messages
 */
export function lazyPage<Module extends object>(
  books: readonly Book[],
  load: () => Promise<Module>,
  name: keyof Module & string,
): Page {
  // A page's own type is not looked into: it knows the router, and the router this page.
  const Content = lazyRouteComponent(load as () => Promise<Record<string, Page>>, name);
  const PageWithBooks: Page = () => (
    <WithBooks books={books}>
      <Content />
    </WithBooks>
  );
  PageWithBooks.preload = async () => {
    await Promise.all([Content.preload?.(), loadMessages(displaySettings().language, books)]);
  };
  return PageWithBooks;
}
