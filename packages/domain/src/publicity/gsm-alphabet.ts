/**
 * The 7-bit default alphabet of GSM (3GPP TS 23.038, 6.2.1) in the order of its codes. Code 27 leads
 * to the extension table and stands for no character itself.
 */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/** The extension table (6.2.1.1): each takes two septets, the escape and this code. */
const extension: Readonly<Record<string, number>> = {
  "\f": 10,
  "^": 20,
  "{": 40,
  "}": 41,
  "\\": 47,
  "[": 60,
  "~": 61,
  "]": 62,
  "|": 64,
  "€": 101,
};

export const escapeSeptet = 27;

const codes = new Map<string, readonly number[]>([
  ...Array.from(basic, (character, code) => [character, [code]] as const).filter(
    ([, [code]]) => code !== escapeSeptet,
  ),
  ...Object.entries(extension).map(
    ([character, code]) => [character, [escapeSeptet, code]] as const,
  ),
]);

/** The septets of one character, one or two; `undefined` where the alphabet lacks it. */
export function septetsOf(character: string): readonly number[] | undefined {
  return codes.get(character);
}
