/** How a number is meant by the style of its cell: a day, a time of day, a code with leading zeros. */
export type CellFormat = "date" | "time" | { digits: number } | undefined;

/**
 * Built-in formats (ECMA-376 part 1, 18.8.30): 14–22 and 45–47 everywhere, 27–36 and 50–58 in Chinese
 * Excel and WPS.
 */
export function builtInFormat(id: number): CellFormat {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || id === 32 || id === 33) return "time";
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  return undefined;
}

/** What a written format means, such as `yyyy"年"m"月"d"日"`, `h:mm` or `000000`. */
export function writtenFormat(code: string): CellFormat {
  const [section = ""] = code.split(";");
  const bare = section
    .replaceAll(/"[^"]*"|\\.|[_*]./g, "")
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replaceAll(/general|am\/pm|上午\/下午|e[+-]/gi, "");
  if (/^0{2,18}$/.test(bare)) return { digits: bare.length };
  const clock = /[hs]/i.test(bare);
  if (/[yde]/i.test(bare) || (/m/i.test(bare) && !clock)) return "date";
  return clock ? "time" : undefined;
}
