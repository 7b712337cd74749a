import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import { firstWords, type Book } from "./books.ts";
import { locales } from "./locale.ts";
import { loadMessages, type Messages } from "./messages.ts";

const files = import.meta.glob<Record<string, string>>("./messages/*/*.json", {
  import: "default",
  eager: true,
});
const books = Object.keys(firstWords) as Book[];
const messagesOf = (book: Book, locale: string) => files[`./messages/${book}/${locale}.json`] ?? {};

/** The values that a message needs from its caller, those inside plural forms as well. */
function placeholders(message: string): string[] {
  return [...new Set(valuesIn(parse(message)))].toSorted();
}

function valuesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...valuesIn(element.children)];
    const inside =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap((option) => valuesIn(option.value))
        : [];
    return [element.value, ...inside];
  });
}

describe("messages", () => {
  it("are one file for each book and language, and no other", () => {
    const expected = books.flatMap((book) =>
      locales.map((locale) => `./messages/${book}/${locale}.json`),
    );
    expect(Object.keys(files).toSorted()).toEqual(expected.toSorted());
  });

  it("are fetched by book and language, once", async () => {
    const read = loadMessages("zh-CN", ["frame", "today"]);
    expect(loadMessages("zh-CN", ["frame", "today"])).toBe(read);
    expect(await read).toMatchObject({ "form.save": "保存", "today.showAll": "查看全部" });
    expect(await loadMessages("en-US", ["today"])).not.toHaveProperty("form.save");
  });
});

describe.each(books)("messages of %s", (book) => {
  const chinese = messagesOf(book, "zh-CN");
  const english = messagesOf(book, "en-US");

  it("are the same set in both languages, in order, in the book of their first word", () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    expect(Object.keys(chinese)).toEqual(Object.keys(chinese).toSorted());
    const words = new Set(Object.keys(chinese).map((id) => id.split(".")[0]));
    expect([...words]).toEqual(firstWords[book]);
  });

  it("ask for the same values in both languages", () => {
    const different = Object.entries(chinese).filter(
      ([id, message]) => placeholders(message).join() !== placeholders(english[id] ?? "").join(),
    );
    expect(different).toEqual([]);
  });

  it.each(locales)("can be formatted in %s", (locale) => {
    const failures: string[] = [];
    const messages = messagesOf(book, locale) as Messages;
    const intl = createIntl({ locale, messages, onError: (error) => failures.push(error.message) });
    for (const [id, message] of Object.entries(messages)) {
      const values = Object.fromEntries(placeholders(message).map((name) => [name, 1]));
      intl.formatMessage({ id: id as keyof Messages }, values);
    }
    expect(failures).toEqual([]);
  });
});
