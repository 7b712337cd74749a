import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon, type IconGlyph } from "./icon.tsx";
import styles from "./menu.module.css";

export type MenuAction = {
  id: string;
  label: string;
  /** A second line, for example the office of a post. */
  detail?: string;
  icon?: IconGlyph;
  /** Marks the one of the list that is in force. */
  isCurrent?: boolean;
  isDisabled?: boolean;
} & ({ onAction: () => void; href?: never } | { href: string; onAction?: never });

export type MenuProps = {
  /** Spoken name of the list. */
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  actions: readonly MenuAction[];
  /** Shown above the actions, outside the menu itself. */
  heading?: ReactNode;
};

/** A menu of actions behind a button. */
export function Menu({ label, trigger, actions, heading }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover} placement="bottom end">
        {heading && <div className={styles.heading}>{heading}</div>}
        <AriaMenu aria-label={label} className={styles.menu}>
          {actions.map((action) => (
            <AriaMenuItem
              key={action.id}
              id={action.id}
              className={styles.item}
              textValue={action.label}
              isDisabled={action.isDisabled ?? false}
              {...(action.href === undefined
                ? { onAction: action.onAction }
                : { href: action.href })}
            >
              {action.isCurrent ? <Icon of={Check} /> : action.icon && <Icon of={action.icon} />}
              <span>
                {action.label}
                {action.detail && <span className={styles.detail}>{action.detail}</span>}
              </span>
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
