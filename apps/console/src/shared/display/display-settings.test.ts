import { describe, expect, it } from "vitest";
import { defaultDisplaySettings, parseDisplaySettings } from "./display-settings.ts";

describe("parseDisplaySettings", () => {
  it("keeps what is known", () => {
    const settings = {
      theme: "dark",
      textSize: 150,
      density: "compact",
      motion: "reduced",
      language: "en-US",
      shortcutsOff: ["palette"],
    };
    expect(parseDisplaySettings(JSON.stringify(settings))).toEqual(settings);
  });

  it.each([
    null,
    "",
    "{",
    "null",
    '{"theme":"pink","textSize":101,"language":"fr","shortcutsOff":7}',
  ])("falls back for %s", (text) =>
    expect(parseDisplaySettings(text)).toEqual(defaultDisplaySettings),
  );
});
