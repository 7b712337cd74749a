import { lazy, Suspense } from "react";

export type Panel = "palette" | "display" | "shortcuts";

type ShellPanelsProps = {
  panel: Panel | null;
  onClose: () => void;
};

const CommandPalette = lazy(() =>
  import("./command-palette.tsx").then((module) => ({ default: module.CommandPalette })),
);
const DisplayPanel = lazy(() =>
  import("./display-panel.tsx").then((module) => ({ default: module.DisplayPanel })),
);
const ShortcutList = lazy(() =>
  import("./shortcut-list.tsx").then((module) => ({ default: module.ShortcutList })),
);

/** The dialogs that every page has; fetched when first opened. */
export function ShellPanels({ panel, onClose }: ShellPanelsProps) {
  return (
    <Suspense fallback={null}>
      {panel === "palette" && <CommandPalette onClose={onClose} />}
      {panel === "display" && <DisplayPanel onClose={onClose} />}
      {panel === "shortcuts" && <ShortcutList onClose={onClose} />}
    </Suspense>
  );
}
