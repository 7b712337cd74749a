import { createLink, type LinkComponent } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { buttonClass, type ButtonVariant } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon, type IconGlyph } from "./icon.tsx";
import styles from "./link.module.css";

type AnchorProps = ComponentProps<"a"> & {
  /** Without underline, where the place alone says that it is a link: navigation, breadcrumbs. */
  isPlain?: boolean;
};

function Anchor({ isPlain, className, children, ...props }: AnchorProps) {
  return (
    <a {...props} className={classNames(!isPlain && styles.link, className)}>
      {children}
    </a>
  );
}

type ButtonAnchorProps = Omit<ComponentProps<"a">, "className"> & {
  variant?: ButtonVariant;
  icon?: IconGlyph;
};

function ButtonAnchor({ variant = "secondary", icon, children, ...props }: ButtonAnchorProps) {
  return (
    <a {...props} className={buttonClass(variant)}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** A link to a page of the console; `to`, `params` and `search` are checked against its routes. */
export const Link: LinkComponent<typeof Anchor> = createLink(Anchor);

/** A link that looks like a button, for going somewhere to do something. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = createLink(ButtonAnchor);
