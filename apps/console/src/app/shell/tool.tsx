import { useWidth } from "../../shared/display/width.ts";
import { Button } from "../../shared/ui/button.tsx";
import { IconButton } from "../../shared/ui/icon-button.tsx";
import type { IconGlyph } from "../../shared/ui/icon.tsx";

type ToolProps = {
  icon: IconGlyph;
  label: string;
  /** What is written beside the glyph, where it is shorter than the label. */
  words?: string;
  onPress?: () => void;
};

/** A tool of the header: with words where there is room, otherwise its glyph with a spoken label. */
export function Tool({ icon, label, words = label, ...props }: ToolProps) {
  const isWide = useWidth() === "wide";
  if (!isWide) return <IconButton {...props} icon={icon} label={label} />;
  return (
    <Button {...props} variant="quiet" icon={icon} aria-label={label}>
      {words}
    </Button>
  );
}
