import { FileUp } from "lucide-react";
import { useId, type ReactNode } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";
import { FormattedMessage } from "react-intl";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { ErrorWords, type FieldProps } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";
import fields from "./field.module.css";
import styles from "./file-field.module.css";

export type FileFieldProps = FieldProps & {
  /** Endings that the chooser offers: `.xlsx`. What else is dropped comes through all the same. */
  accept: readonly string[];
  onChoose: (file: File) => void;
  /** Shown as long as a file may be chosen. */
  isDisabled?: boolean;
  /** What was chosen, and how far it is: a `ChosenFile`. */
  children?: ReactNode;
};

/**
 * A file: chosen by a button, dropped, or pasted. The button comes first for keyboard and screen
 * reader; dropping is only one more way.
 */
export function FileField({
  label,
  help,
  error,
  isRequired = false,
  accept,
  onChoose,
  isDisabled = false,
  children,
}: FileFieldProps) {
  const id = useId();
  const describedBy = classNames(
    help !== undefined && `${id}-help`,
    Boolean(error) && `${id}-error`,
  );
  const take = (file: File | null | undefined) => {
    if (file && !isDisabled) onChoose(file);
  };
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      className={fields.field}
      data-invalid={error ? true : undefined}
    >
      <span id={`${id}-label`} className={fields.label}>
        {label}
        {isRequired && (
          // A group has no state that says it: the words do, for everybody.
          <span className={fields.required}>
            <FormattedMessage id="ui.field.required" />
          </span>
        )}
      </span>
      {help && (
        <div id={`${id}-help`} className={fields.help}>
          {help}
        </div>
      )}
      <div role="alert">
        {error && (
          <span id={`${id}-error`} className={fields.error}>
            <ErrorWords>{error}</ErrorWords>
          </span>
        )}
      </div>
      <DropZone
        className={styles.zone}
        isDisabled={isDisabled}
        getDropOperation={() => "copy"}
        onDrop={({ items }) => {
          const dropped = items.find((item) => item.kind === "file");
          if (dropped) void dropped.getFile().then(take);
        }}
      >
        <Icon of={FileUp} size="2rem" />
        <Text slot="label" className={styles.words}>
          <FormattedMessage id="file.drop" />
        </Text>
        <FileTrigger acceptedFileTypes={[...accept]} onSelect={(files) => take(files?.item(0))}>
          <Button isPending={isDisabled} aria-describedby={describedBy || undefined}>
            <FormattedMessage id="file.choose" />
          </Button>
        </FileTrigger>
      </DropZone>
      {children}
    </div>
  );
}
