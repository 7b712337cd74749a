import { lazy } from "react";
import type { Book } from "../shared/i18n/books.ts";
import type { PersonSection } from "../shared/person/person-section.ts";

const messageBooks: readonly Book[] = ["messages"];

/** Who adds to a person's record, in the order it is shown. A new wing adds an entry. */
export const personSections: readonly PersonSection[] = [
  {
    id: "messages",
    needs: "campaign:read",
    books: messageBooks,
    Section: lazy(async () => {
      const { PersonMessages } =
        await import("../features/publicity/message/thread/person-messages.tsx");
      return { default: PersonMessages };
    }),
  },
];
