import type { DisplaySettings } from "./display-settings.ts";
import { measureWidth } from "./width.ts";

/** Writes the settings onto the document, where the style sheets read them. */
export function applyDisplay(settings: DisplaySettings): void {
  const root = document.documentElement;
  root.dataset["theme"] = resolveTheme(settings.theme);
  root.dataset["density"] = settings.density;
  root.dataset["motion"] = settings.motion;
  root.style.setProperty("--text-scale", String(settings.textSize / 100));
  root.dataset["width"] = measureWidth();
}

function resolveTheme(theme: DisplaySettings["theme"]): string {
  if (theme !== "system") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
