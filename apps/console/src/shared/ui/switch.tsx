import type { ReactNode } from "react";
import {
  Switch as AriaSwitch,
  type SwitchProps as AriaSwitchProps,
} from "react-aria-components/Switch";
import { FormattedMessage } from "react-intl";
import styles from "./choice.module.css";

export type SwitchProps = Omit<AriaSwitchProps, "children" | "className" | "style"> & {
  children: ReactNode;
};

/** A setting that acts at once, with its state in words. A choice that is sent later is a Checkbox. */
export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className={styles.choice}>
      {({ isSelected }) => (
        <>
          <span className={styles.track}>
            <span className={styles.thumb} />
          </span>
          <span className={styles.words}>
            {children}
            <span className={styles.state} aria-hidden="true">
              <FormattedMessage id={isSelected ? "ui.switch.on" : "ui.switch.off"} />
            </span>
          </span>
        </>
      )}
    </AriaSwitch>
  );
}
