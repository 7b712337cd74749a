import type { LucideIcon } from "lucide-react";

export type IconGlyph = LucideIcon;

/**
 * One glyph of the icon set, sized with the text. Always decoration: the words beside it carry the
 * meaning.
 */
export function Icon({ of: Glyph, size = "1.25em" }: { of: IconGlyph; size?: string }) {
  return <Glyph aria-hidden="true" focusable="false" size={size} strokeWidth={2} />;
}
