import { Camera, ImagePlus } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { FormattedMessage } from "react-intl";
import { Button } from "../ui/button.tsx";
import { ErrorWords } from "../ui/field-parts.tsx";
import { photoRules } from "./photo.ts";
import fields from "../ui/field.module.css";
import styles from "./photo-field.module.css";

type PhotoPickerProps = {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  /** How many there are. */
  count: number;
  onPick: (files: readonly File[]) => void;
  /** The photos. */
  children: ReactNode;
};

const accept = ["image/jpeg", "image/png", "image/webp"];

/** Photos taken with the phone's camera or chosen, above them the label and how many there may be. */
export function PhotoPicker({ label, help, error, count, onPick, children }: PhotoPickerProps) {
  const id = useId();
  const isFull = count >= photoRules.perRecord;
  const pick = (files: FileList | null) => onPick([...(files ?? [])]);
  const choose = useFocusAfterRemoval(count);
  return (
    <div role="group" aria-labelledby={`${id}-label`} className={fields.field}>
      <span id={`${id}-label`} className={fields.label}>
        {label}
      </span>
      <div id={`${id}-help`} className={fields.help}>
        {help} <FormattedMessage id="photo.count" values={{ count, most: photoRules.perRecord }} />
      </div>
      <div role="alert">
        {error && (
          <span className={fields.error}>
            <ErrorWords>{error}</ErrorWords>
          </span>
        )}
      </div>
      {children}
      <div className={styles.ways}>
        <span className={styles.camera}>
          <FileTrigger acceptedFileTypes={accept} defaultCamera="environment" onSelect={pick}>
            <Button icon={Camera} isDisabled={isFull} aria-describedby={`${id}-help`}>
              <FormattedMessage id="photo.take" />
            </Button>
          </FileTrigger>
        </span>
        <FileTrigger acceptedFileTypes={accept} allowsMultiple onSelect={pick}>
          <Button ref={choose} icon={ImagePlus} isDisabled={isFull} aria-describedby={`${id}-help`}>
            <FormattedMessage id="photo.choose" />
          </Button>
        </FileTrigger>
      </div>
    </div>
  );
}

/** A photo that is taken away takes its button with it: what has the focus then chooses another. */
function useFocusAfterRemoval(count: number) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (count < before.current && isLost) button.current?.focus();
    before.current = count;
  }, [count]);
  return button;
}
