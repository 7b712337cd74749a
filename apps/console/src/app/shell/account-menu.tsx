import { CircleUser, Keyboard, LogOut, UserRound } from "lucide-react";
import { useIntl } from "react-intl";
import { useSession } from "../../shared/session/session.ts";
import { Menu } from "../../shared/ui/menu.tsx";
import type { Panel } from "./shell-panels.tsx";
import { Tool } from "./tool.tsx";

/** The signed-in person's own pages, and signing out. */
export function AccountMenu({ onOpen }: { onOpen: (panel: Panel) => void }) {
  const intl = useIntl();
  const { staffName, signOut } = useSession();
  return (
    <Menu
      label={intl.formatMessage({ id: "shell.account.menu" })}
      heading={staffName}
      trigger={
        <Tool
          icon={CircleUser}
          words={staffName}
          label={intl.formatMessage({ id: "shell.account.open" }, { name: staffName })}
        />
      }
      actions={[
        {
          id: "account",
          icon: UserRound,
          label: intl.formatMessage({ id: "shell.account.mine" }),
          href: "/account",
        },
        {
          id: "shortcuts",
          icon: Keyboard,
          label: intl.formatMessage({ id: "shell.shortcuts.title" }),
          onAction: () => onOpen("shortcuts"),
        },
        {
          id: "sign-out",
          icon: LogOut,
          label: intl.formatMessage({ id: "shell.account.signOut" }),
          onAction: () => void signOut(),
        },
      ]}
    />
  );
}
