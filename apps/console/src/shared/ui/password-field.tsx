import { Eye, EyeOff } from "lucide-react";
import { useState, type Ref } from "react";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useIntl } from "react-intl";
import { classNames } from "./class-names.ts";
import { FieldParts, type FieldProps } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";
import buttons from "./button.module.css";
import styles from "./field.module.css";

export type PasswordFieldProps = FieldProps &
  Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid" | "type"> & {
    /** `current-password` to sign in, `new-password` to choose one: for password managers. */
    autoComplete: "current-password" | "new-password";
    ref?: Ref<HTMLInputElement>;
  };

/** A password that can be shown, so that nobody has to type it blind. */
export function PasswordField({ label, help, error, ref, ...props }: PasswordFieldProps) {
  const intl = useIntl();
  const [isShown, setShown] = useState(false);
  return (
    <AriaTextField
      {...props}
      type={isShown ? "text" : "password"}
      className={styles.field}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, help, error, isRequired: props.isRequired ?? false }} />
      <Group className={styles.group} isInvalid={Boolean(error)}>
        <Input ref={ref} className={styles.bare} autoCapitalize="none" spellCheck={false} />
        <ToggleButton
          isSelected={isShown}
          onChange={setShown}
          aria-label={intl.formatMessage({ id: "ui.password.show" })}
          className={classNames(buttons.button, buttons.quiet, buttons.icon)}
        >
          <Icon of={isShown ? EyeOff : Eye} />
        </ToggleButton>
      </Group>
    </AriaTextField>
  );
}
