import * as v from "valibot";

/** Two stars side by side stand in every mask of this product and in no number or address. */
export function isMasked(text: string): boolean {
  return /[*＊]{2}/.test(text);
}

/** A mask that was sent back is refused, so that it can never take the place of the value. */
export const unmasked = v.check((text: string) => !isMasked(text), "MASKED");

export const unmaskedText = v.pipe(v.string("REQUIRED"), unmasked);
