import { Accessibility, FileUp, Network, ScrollText, Sun, Users } from "lucide-react";
import type { NavigationEntry } from "../shared/navigation/navigation-entry.ts";

/** Every line of the navigation, in order; the shell leaves out what the acting post may not use. */
export const navigation: readonly NavigationEntry[] = [
  {
    id: "today",
    sign: { glyph: Sun },
    label: "nav.today",
    meaning: "nav.today.meaning",
    to: "/today",
    shortcut: "g t",
  },
  {
    id: "people",
    sign: { glyph: Accessibility },
    label: "nav.people",
    meaning: "nav.people.meaning",
    to: "/people",
    shortcut: "g r",
    needs: "person:read",
  },
  {
    id: "imports",
    sign: { glyph: FileUp },
    label: "nav.imports",
    meaning: "nav.imports.meaning",
    to: "/people/import",
    isCommandOnly: true,
    needs: "import:read",
  },
  {
    id: "offices",
    sign: { glyph: Network },
    label: "nav.offices",
    meaning: "nav.offices.meaning",
    to: "/offices",
    shortcut: "g o",
    needs: "office:read",
  },
  {
    id: "staff",
    sign: { glyph: Users },
    label: "nav.staff",
    meaning: "nav.staff.meaning",
    to: "/staff",
    shortcut: "g p",
    needs: "staff:read",
  },
  {
    id: "audit",
    sign: { glyph: ScrollText },
    label: "nav.audit",
    meaning: "nav.audit.meaning",
    to: "/audit",
    shortcut: "g a",
    needs: "audit:read",
  },
];
