import { Check } from "lucide-react";
import type { RefObject } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "./icon.tsx";
import type { MenuProps } from "./menu.tsx";
import styles from "./menu.module.css";

type MenuListProps = Omit<MenuProps, "trigger"> & {
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** The open list of a menu: takes focus, gives it back to its button when it closes. */
export function MenuList({
  label,
  actions,
  align = "end",
  heading,
  triggerRef,
  onClose,
}: MenuListProps) {
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      triggerRef={triggerRef}
      aria-label={label}
      className={styles.popover}
      placement={`bottom ${align}`}
    >
      {heading && <div className={styles.heading}>{heading}</div>}
      <AriaMenu aria-label={label} autoFocus="first" onClose={onClose} className={styles.menu}>
        {actions.map((action) => (
          <AriaMenuItem
            key={action.id}
            id={action.id}
            className={styles.item}
            textValue={action.label}
            isDisabled={action.isDisabled ?? false}
            {...(action.href === undefined ? { onAction: action.onAction } : { href: action.href })}
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
  );
}
