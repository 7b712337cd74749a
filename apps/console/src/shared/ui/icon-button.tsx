import type { Ref } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components/Button";
import { classNames } from "./class-names.ts";
import { Icon, type IconGlyph } from "./icon.tsx";
import styles from "./button.module.css";

export type IconButtonProps = Omit<AriaButtonProps, "children" | "className" | "aria-label"> & {
  /** What it does, in words; also the tooltip of the browser. */
  label: string;
  icon: IconGlyph;
  ref?: Ref<HTMLButtonElement>;
};

/** A square button that shows only a glyph; its label is spoken and shown on hover. */
export function IconButton({ label, icon, ...props }: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      aria-label={label}
      className={classNames(styles.button, styles.quiet, styles.icon)}
      render={(dom) => <button {...dom} title={label} />}
    >
      <Icon of={icon} />
    </AriaButton>
  );
}
