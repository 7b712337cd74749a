import { Palette } from "lucide-react";
import { SampleSession } from "../../features/showcase/sample-session.tsx";
import { ShowcasePage } from "../../features/showcase/showcase-page.tsx";
import type { NavigationEntry } from "../../shared/navigation/navigation-entry.ts";
import { Shell } from "../shell/shell.tsx";

const entries: readonly NavigationEntry[] = [
  {
    id: "showcase",
    sign: { glyph: Palette },
    label: "showcase.title",
    meaning: "showcase.meaning",
    to: "/showcase",
    shortcut: "g s",
  },
];

/** The showcase inside the shell, with a session made up for it: nothing is fetched. */
export function ShowcaseFrame() {
  return (
    <SampleSession>
      <Shell entries={entries}>
        <ShowcasePage />
      </Shell>
    </SampleSession>
  );
}
