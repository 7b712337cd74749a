import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import english from "./messages/en-US.json" with { type: "json" };
import chinese from "./messages/zh-CN.json" with { type: "json" };

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
  it("are the same set in both languages, in order", () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    expect(Object.keys(chinese)).toEqual(Object.keys(chinese).toSorted());
  });

  it("ask for the same values in both languages", () => {
    const different = Object.entries(chinese).filter(([id, message]) => {
      const other = english[id as keyof typeof english];
      return placeholders(message).join() !== placeholders(other).join();
    });
    expect(different).toEqual([]);
  });

  it.each([
    ["zh-CN" as const, chinese],
    ["en-US" as const, english],
  ])("can be formatted in %s", (locale, messages) => {
    const failures: string[] = [];
    const intl = createIntl({ locale, messages, onError: (error) => failures.push(error.message) });
    for (const [id, message] of Object.entries(messages)) {
      const values = Object.fromEntries(placeholders(message).map((name) => [name, 1]));
      intl.formatMessage({ id: id as keyof typeof messages }, values);
    }
    expect(failures).toEqual([]);
  });
});
