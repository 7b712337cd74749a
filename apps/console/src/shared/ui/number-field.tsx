import { Minus, Plus } from "lucide-react";
import type { Ref } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components/NumberField";
import { classNames } from "./class-names.ts";
import { FieldParts, type FieldProps } from "./field-parts.tsx";
import { Icon, type IconGlyph } from "./icon.tsx";
import buttons from "./button.module.css";
import styles from "./field.module.css";

export type NumberFieldProps = FieldProps &
  Omit<AriaNumberFieldProps, "children" | "className" | "style" | "isInvalid" | "validate"> & {
    ref?: Ref<HTMLInputElement>;
  };

/** A number with its unit in the label, for example 库存（瓶）; arrow keys and buttons step it. */
export function NumberField({ label, help, error, ref, ...props }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...props}
      className={classNames(styles.field, styles.short)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, help, error, isRequired: props.isRequired ?? false }} />
      <Group className={styles.group}>
        <Input ref={ref} className={styles.bare} />
        <Step slot="decrement" icon={Minus} />
        <Step slot="increment" icon={Plus} />
      </Group>
    </AriaNumberField>
  );
}

function Step({ slot, icon }: { slot: "decrement" | "increment"; icon: IconGlyph }) {
  return (
    <AriaButton slot={slot} className={classNames(buttons.button, buttons.quiet, buttons.icon)}>
      <Icon of={icon} />
    </AriaButton>
  );
}
