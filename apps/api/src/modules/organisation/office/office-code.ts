import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";

/** The letter after the division code that marks units without a division of their own. */
export function suffixOf(kind: OfficeKind): string {
  if (kind === "grid") return "g";
  return kind === "association" ? "a" : "i";
}
