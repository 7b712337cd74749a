import type { IntlShape } from "react-intl";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** The size of a file as people know it from their folders: 820 kB, 3.2 MB. */
export function formatBytes(intl: IntlShape, bytes: number): string {
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return intl.formatNumber(bytes / 1024 ** step, {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: step > 1 ? 1 : 0,
  });
}
