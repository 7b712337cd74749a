import { describe, expect, it } from "vitest";
import { sharedFile } from "./shared-file.ts";

const pages = Array.from({ length: 20 }, (_, number) => `page-${number}`);

const forms = Array.from({ length: 10 }, (_, number) => `form-${number}`);

const icons = "nm/lucide-react/dist/esm";
const iconList = `${icons}/lucide-react.mjs`;

/** Modules by what they import; a page wants both kinds of parts. */
const imports: Readonly<Record<string, readonly string[]>> = {
  main: ["react", iconList],
  frame: ["react", "menu", "button", iconList],
  [iconList]: [`${icons}/icons/menu.mjs`, `${icons}/icons/rocket.mjs`],
  door: ["react", "button", "field"],
  ...Object.fromEntries(
    pages.map((page) => [page, ["react", "small", "field", "beside-large", "large"]]),
  ),
  "page-0": ["react", "small", "large", "beside-large", "once"],
  "beside-large": ["large"],
  ...Object.fromEntries(forms.map((form) => [form, ["react", "field", "arrow"]])),
  arrow: [iconList],
};

/** The frame names one icon of a package's list. */
const code: Readonly<Record<string, string>> = {
  large: "x".repeat(50_000),
  frame: `import { Menu as MenuIcon } from "lucide-react";`,
  arrow: `import { Menu } from "lucide-react";`,
  [`${icons}/icons/menu.mjs`]: "x".repeat(50_000),
  [iconList]: `export { default as Menu, default as MenuIcon } from './icons/menu.mjs';
    export { default as Rocket } from './icons/rocket.mjs';`,
};

const graph = {
  getModuleInfo: (id: string) => ({
    code: code[id] ?? "x",
    importedIds: imports[id] ?? [],
    dynamicallyImportedIds: id === "main" ? ["frame", "door", ...pages, ...forms] : [],
  }),
};

const fileOf = sharedFile({
  entry: "main",
  isFrame: (id) => id === "frame",
  isDoor: (id) => id === "door",
  careOf: (id) => (id === "door" ? 100 : 1),
});

describe("sharedFile", () => {
  it.each([
    ["what every page needs", "react", "base"],
    ["what stands around those who are signed in", "menu", "frame"],
    ["what the door has of it", "button", "lobby"],
    ["an icon that is named", `${icons}/icons/menu.mjs`, "frame"],
    ["an icon that is only listed beside it", `${icons}/icons/rocket.mjs`, null],
    ["a thing that the door uses too", "field", "part-0"],
    ["what needs the frame for an icon, apart from what the door uses", "arrow", "part-2"],
    ["a thing that many pages use", "small", "part-1"],
    ["a large one that they use with it", "large", "part-1"],
    ["what one page alone uses", "once", null],
    ["where the pages begin", "main", null],
    ["a page", "page-1", null],
    ["the frame itself", "frame", null],
  ])("knows where to put %s", (_, id, file) => {
    expect(fileOf(id, graph)).toBe(file);
  });
});
