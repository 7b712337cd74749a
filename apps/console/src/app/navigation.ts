import { Network, ScrollText, Sun, Users } from "lucide-react";
import type { NavigationEntry } from "../shared/navigation/navigation-entry.ts";

/** Every line of the navigation, in order; the shell leaves out what the acting post may not use. */
export const navigation: readonly NavigationEntry[] = [
  {
    id: "today",
    sign: { glyph: Sun },
    label: "today.title",
    meaning: "today.meaning",
    to: "/today",
    shortcut: "g t",
  },
  {
    id: "offices",
    sign: { glyph: Network },
    label: "offices.title",
    meaning: "offices.meaning",
    to: "/offices",
    shortcut: "g o",
    needs: "office:read",
  },
  {
    id: "staff",
    sign: { glyph: Users },
    label: "staff.title",
    meaning: "staff.meaning",
    to: "/staff",
    shortcut: "g p",
    needs: "staff:read",
  },
  {
    id: "audit",
    sign: { glyph: ScrollText },
    label: "audit.title",
    meaning: "audit.meaning",
    to: "/audit",
    shortcut: "g a",
    needs: "audit:read",
  },
];
