import type { RegisteredRouter } from "@tanstack/react-router";
import type { Permission } from "@wuzi/domain/access/permissions";
import type { MessageId } from "../i18n/messages.ts";
import type { IconGlyph } from "../ui/icon.tsx";

/** The five words that are built so far: lines of a wing stand together under its word. */
export type Wing = "prevent" | "publicity" | "care";

/** One line of the navigation. A wing offers one; what a wing does not have yet is absent. */
export type NavigationEntry = {
  readonly id: string;
  /** Stands under one of the five words. */
  readonly wing?: Wing;
  readonly sign: { readonly glyph: IconGlyph };
  readonly label: MessageId;
  /** What it is for, in one line. */
  readonly meaning: MessageId;
  readonly to: keyof RegisteredRouter["routesByPath"];
  /** Two keys that go there, `g o`. */
  readonly shortcut?: string;
  /** Found in the command palette only: another page leads to it. */
  readonly isCommandOnly?: true;
  /** Shown only to posts that hold it; without it, to everybody signed in. */
  readonly needs?: Permission;
};
