import { useSyncExternalStore } from "react";

/** How much fits across, counted in the reader's own text size: a 200 % reader on a PC is narrow. */
export type Width = "narrow" | "medium" | "wide";

const narrowBelowRem = 40;
const wideFromRem = 64;

/** Measures the window in rem; media queries cannot, they ignore the text size set on the page. */
export function measureWidth(): Width {
  const root = document.documentElement;
  const rem = Number.parseFloat(getComputedStyle(root).fontSize) || 16;
  const across = window.innerWidth / rem;
  if (across < narrowBelowRem) return "narrow";
  return across < wideFromRem ? "medium" : "wide";
}

/** The width class of the page, renewed when the window or the text size changes. */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, currentWidth);
}

function currentWidth(): Width {
  const width = document.documentElement.dataset["width"];
  return width === "narrow" || width === "medium" ? width : "wide";
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-width"] });
  return () => observer.disconnect();
}
