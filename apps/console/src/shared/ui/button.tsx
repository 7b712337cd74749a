import type { ReactNode, Ref } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components/Button";
import { classNames } from "./class-names.ts";
import { Icon, type IconGlyph } from "./icon.tsx";
import { Spinner } from "./spinner.tsx";
import styles from "./button.module.css";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style"> & {
  children: ReactNode;
  variant?: ButtonVariant;
  icon?: IconGlyph;
  /** The current page, or the pressed state of a two-state button. */
  ref?: Ref<HTMLButtonElement>;
};

/**
 * The button. `isPending` keeps its focus and width, refuses a second press and says so to screen
 * readers. One primary button a page.
 */
export function Button({ children, variant = "secondary", icon, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={buttonClass(variant)}>
      {props.isPending ? <Spinner /> : icon && <Icon of={icon} />}
      <span>{children}</span>
    </AriaButton>
  );
}

/** The look of a button, for a link that stands where a button would. */
export function buttonClass(variant: ButtonVariant): string {
  return classNames(styles.button, styles[variant]);
}
