/**
 * Turns full-width letters, digits and the signs of numbers into their ASCII forms, as an input
 * method leaves them behind: `１３８` is 138, `Ｘ` is X. Chinese punctuation such as ，。（） stays.
 */
export function foldWidth(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replaceAll(
      /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0B\uFF0D\uFF0E\uFF0F\uFF20\uFF3F]/g,
      (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replaceAll(/[\u3000\u00A0\u2000-\u200A\u202F\u205F]/g, " ")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-");
}
