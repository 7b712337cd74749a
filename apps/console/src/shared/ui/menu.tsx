import {
  lazy,
  Suspense,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from "react";
import { ButtonContext } from "react-aria-components/Button";
import type { IconGlyph } from "./icon.tsx";

const loadMenuList = () => import("./menu-list.tsx");
const MenuList = lazy(() => loadMenuList().then((module) => ({ default: module.MenuList })));

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
  /** The edge of the button that the list stands at. */
  align?: "start" | "end";
  /** Shown above the actions, outside the menu itself. */
  heading?: ReactNode;
};

/**
 * A menu of actions behind a button. The list is a sixth of what a page may load, so it is fetched
 * when the button is pointed at, focused or pressed.
 */
export function Menu({ trigger, ...list }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const forButton = useMemo(
    () => ({
      ref: button,
      "aria-haspopup": "menu" as const,
      "aria-expanded": isOpen,
      onPress: () => setOpen(true),
      onKeyDown: (event: { key: string }) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") setOpen(true);
      },
      onHoverStart: () => void loadMenuList(),
      onFocus: () => void loadMenuList(),
    }),
    [isOpen],
  );
  return (
    <>
      <ButtonContext value={forButton}>{trigger}</ButtonContext>
      {isOpen && (
        <Suspense fallback={null}>
          <MenuList {...list} triggerRef={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
