import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { useCommands, type Command } from "../../shared/commands/command-store.ts";
import type { NavigationEntry } from "../../shared/navigation/navigation-entry.ts";
import type { Panel } from "./shell-panels.tsx";

/**
 * Offers the commands that every page has: going to each wing, and the panels.
 *
 * @param entries kept stable by the caller
 */
export function useShellCommands(
  entries: readonly NavigationEntry[],
  open: (panel: Panel) => void,
): void {
  const intl = useIntl();
  const navigate = useNavigate();

  const commands = useMemo<Command[]>(() => {
    const going = entries.map((entry) => ({
      id: `go-${entry.id}`,
      label: intl.formatMessage(
        { id: "shell.command.go" },
        { page: intl.formatMessage({ id: entry.label }) },
      ),
      keywords: entry.id,
      ...(entry.shortcut && { shortcut: entry.shortcut }),
      run: () => void navigate({ to: entry.to }),
    }));
    return [
      ...going,
      {
        id: "palette",
        label: intl.formatMessage({ id: "shell.palette.open" }),
        keywords: "command palette",
        shortcut: "Ctrl+K",
        run: () => open("palette"),
      },
      {
        id: "display",
        label: intl.formatMessage({ id: "shell.display.title" }),
        keywords: "display settings",
        shortcut: "g v",
        run: () => open("display"),
      },
      {
        id: "shortcuts",
        label: intl.formatMessage({ id: "shell.shortcuts.title" }),
        keywords: "keyboard shortcuts",
        shortcut: "?",
        run: () => open("shortcuts"),
      },
    ];
  }, [entries, intl, navigate, open]);

  useCommands(commands);
}
