import { describe, expect, it } from "vitest";
import { findShortcut, keyName, shortcutKeys } from "./shortcut.ts";

const press = (
  key: string,
  held: Partial<{ ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {},
) => keyName({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe("keyName", () => {
  it("names keys as shortcuts write them", () => {
    expect(press("k", { ctrlKey: true })).toBe("Ctrl+K");
    expect(press("k", { metaKey: true })).toBe("Ctrl+K");
    expect(press("?")).toBe("?");
    expect(press("G")).toBe("g");
    expect(press("Escape")).toBe("Escape");
    expect(press("1", { altKey: true })).toBe("Alt+1");
  });
});

describe("findShortcut", () => {
  const commands = [{ shortcut: "g o" }, { shortcut: "o" }, { shortcut: "Ctrl+K" }];

  it("takes a pair before its second key alone", () => {
    expect(findShortcut(commands, "g", "o")).toEqual({ shortcut: "g o" });
    expect(findShortcut(commands, undefined, "o")).toEqual({ shortcut: "o" });
    expect(findShortcut(commands, "x", "Ctrl+K")).toEqual({ shortcut: "Ctrl+K" });
  });

  it("finds nothing for another key", () => {
    expect(findShortcut(commands, "g", "x")).toBeUndefined();
  });
});

describe("shortcutKeys", () => {
  it("splits a pair", () => {
    expect(shortcutKeys("g o")).toEqual(["g", "o"]);
  });
});
