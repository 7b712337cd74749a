import { defaultLocale, isLocale, type Locale } from "../i18n/locale.ts";

export const themes = ["system", "light", "dark", "contrast"] as const;
export const textSizes = [100, 125, 150, 175, 200] as const;
export const densities = ["comfortable", "compact"] as const;
export const motions = ["system", "reduced"] as const;

/** How one reader wants to see the console. */
export type DisplaySettings = {
  readonly theme: (typeof themes)[number];
  /** Percent of the browser's own text size. */
  readonly textSize: (typeof textSizes)[number];
  readonly density: (typeof densities)[number];
  readonly motion: (typeof motions)[number];
  readonly language: Locale;
  /** Ids of the commands whose keyboard shortcut is turned off. */
  readonly shortcutsOff: readonly string[];
};

export const defaultDisplaySettings: DisplaySettings = {
  theme: "system",
  textSize: 100,
  density: "comfortable",
  motion: "system",
  language: defaultLocale,
  shortcutsOff: [],
};

/** Reads stored settings; whatever is missing or unknown falls back to the default. */
export function parseDisplaySettings(text: string | null): DisplaySettings {
  const stored = parseRecord(text);
  const fallback = defaultDisplaySettings;
  return {
    theme: themes.find((theme) => theme === stored["theme"]) ?? fallback.theme,
    textSize: textSizes.find((size) => size === stored["textSize"]) ?? fallback.textSize,
    density: densities.find((density) => density === stored["density"]) ?? fallback.density,
    motion: motions.find((motion) => motion === stored["motion"]) ?? fallback.motion,
    language: isLocale(stored["language"]) ? stored["language"] : fallback.language,
    shortcutsOff: Array.isArray(stored["shortcutsOff"])
      ? stored["shortcutsOff"].filter((id): id is string => typeof id === "string")
      : fallback.shortcutsOff,
  };
}

function parseRecord(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
