import { foldWidth } from "../text/fold-width.ts";

/** What carriers and people take for a refusal, whole and alone. */
const refusals = new Set(["T", "TD", "R", "N", "退订", "拒收", "取消", "取消订阅", "0000"]);

/** Whether a reply says that somebody wants no more, in whatever width and case it is written. */
export function isOptOut(reply: string): boolean {
  const word = foldWidth(reply)
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{P}\p{Cf}]/gu, "");
  return refusals.has(word);
}
