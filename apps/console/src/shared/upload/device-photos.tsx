import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { faultWords } from "../form/fault-words.ts";
import { newUuid } from "../new-uuid.ts";
import { Button } from "../ui/button.tsx";
import { shrinkPhoto, type DevicePhoto } from "./device-photo.ts";
import { PhotoPicker } from "./photo-picker.tsx";
import { photoRules } from "./photo.ts";
import { usePreview } from "./use-preview.ts";
import styles from "./photo-field.module.css";

type DevicePhotosProps = {
  label: string;
  photos: readonly DevicePhoto[];
  /** Told how the list changes, because photos are made small one after another. */
  onChange: (change: (photos: readonly DevicePhoto[]) => readonly DevicePhoto[]) => void;
};

/** Photos for something done in the field: made small and kept here, sent after their record. */
export function DevicePhotos({ label, photos, onChange }: DevicePhotosProps) {
  const intl = useIntl();
  const [fault, setFault] = useState<string>();
  async function add(files: readonly File[]): Promise<void> {
    setFault(undefined);
    for (const file of files) {
      const blob = await shrinkPhoto(file);
      if (typeof blob === "string") setFault(blob);
      else {
        onChange((before) => [...before, { key: newUuid(), blob }].slice(0, photoRules.perRecord));
      }
    }
  }
  return (
    <PhotoPicker
      label={label}
      error={fault && faultWords(intl, fault)}
      count={photos.length}
      onPick={(files) => void add(files)}
    >
      {photos.length > 0 && (
        <ol className={styles.photos}>
          {photos.map(({ key, blob }, at) => (
            <DevicePhotoItem
              key={key}
              blob={blob}
              number={at + 1}
              onRemove={() => onChange((before) => before.filter((each) => each.key !== key))}
            />
          ))}
        </ol>
      )}
    </PhotoPicker>
  );
}

type ItemProps = { blob: Blob; number: number; onRemove: () => void };

function DevicePhotoItem({ blob, number, onRemove }: ItemProps) {
  const intl = useIntl();
  return (
    <li className={styles.photo}>
      <img
        ref={usePreview(blob)}
        alt={intl.formatMessage({ id: "photo.preview" }, { number })}
        className={styles.preview}
      />
      <span className={styles.deeds}>
        <Button
          variant="quiet"
          onPress={onRemove}
          aria-label={intl.formatMessage({ id: "photo.removeLabel" }, { number })}
        >
          <FormattedMessage id="photo.remove" />
        </Button>
      </span>
    </li>
  );
}
