import { newUuid } from "../new-uuid.ts";
import { PhotoItem } from "./photo-item.tsx";
import { PhotoPicker } from "./photo-picker.tsx";
import { photoRules, type Photo } from "./photo.ts";
import styles from "./photo-field.module.css";

export type PhotoFieldProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  /** What the photos are for: the last word of the address they go to. */
  purpose: string;
  photos: readonly Photo[];
  /** Told how the list changes, because photos arrive one after another. */
  onChange: (change: (photos: readonly Photo[]) => readonly Photo[]) => void;
};

/**
 * Photos of a record: taken with the phone's camera or chosen, each sent at once, with a preview. A
 * form sends the ids (`keptIds`) when all have arrived (`allKept`).
 */
export function PhotoField({ label, help, error, purpose, photos, onChange }: PhotoFieldProps) {
  const add = (files: readonly File[]) => {
    const more = files.map((file): Photo => ({ key: newUuid(), file, id: null }));
    onChange((before) => [...before, ...more].slice(0, photoRules.perRecord));
  };
  return (
    <PhotoPicker label={label} help={help} error={error} count={photos.length} onPick={add}>
      {photos.length > 0 && (
        <ol className={styles.photos}>
          {photos.map((photo, at) => (
            <PhotoItem
              key={photo.key}
              photo={photo}
              number={at + 1}
              purpose={purpose}
              onKept={(kept) =>
                onChange((before) =>
                  before.map((each) => (each.key === photo.key ? { ...each, id: kept } : each)),
                )
              }
              onRemove={() => onChange((before) => before.filter(({ key }) => key !== photo.key))}
            />
          ))}
        </ol>
      )}
    </PhotoPicker>
  );
}
