import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import english from "./messages/en-US.json" with { type: "json" };
import chinese from "./messages/zh-CN.json" with { type: "json" };

/** The names in braces at the top of a message: what its caller must give. */
function placeholders(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\s*[,}]/gu)]
    .map(([, name = ""]) => name)
    .filter((name, index, all) => all.indexOf(name) === index)
    .toSorted();
}

describe("messages", () => {
  it("are the same set in both languages, in order", () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    expect(Object.keys(chinese)).toEqual(Object.keys(chinese).toSorted());
  });

  it("ask for the same values in both languages", () => {
    const different = Object.entries(chinese).filter(([id, message]) => {
      const other = english[id as keyof typeof english];
      const left = placeholders(message).join();
      return left !== placeholders(other.replaceAll(/\{#[^}]*\}/gu, "")).join();
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
