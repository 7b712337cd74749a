import { Camera, ImagePlus } from "lucide-react";
import { useId } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { FormattedMessage } from "react-intl";
import { newUuid } from "../new-uuid.ts";
import { Button } from "../ui/button.tsx";
import { ErrorWords } from "../ui/field-parts.tsx";
import { PhotoItem } from "./photo-item.tsx";
import { photoRules, type Photo } from "./photo.ts";
import fields from "../ui/field.module.css";
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

const accept = ["image/jpeg", "image/png", "image/webp"];

/**
 * Photos of a record: taken with the phone's camera or chosen, each sent at once, with a preview. A
 * form sends the ids (`keptIds`) when all have arrived (`allKept`).
 */
export function PhotoField({ label, help, error, purpose, photos, onChange }: PhotoFieldProps) {
  const id = useId();
  const left = photoRules.perRecord - photos.length;
  const add = (files: FileList | null) => {
    const more = [...(files ?? [])].map((file): Photo => ({ key: newUuid(), file, id: null }));
    onChange((before) => [...before, ...more].slice(0, photoRules.perRecord));
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`} className={fields.field}>
      <span id={`${id}-label`} className={fields.label}>
        {label}
      </span>
      <div id={`${id}-help`} className={fields.help}>
        {help}{" "}
        <FormattedMessage
          id="photo.count"
          values={{ count: photos.length, most: photoRules.perRecord }}
        />
      </div>
      <div role="alert">
        {error && (
          <span className={fields.error}>
            <ErrorWords>{error}</ErrorWords>
          </span>
        )}
      </div>
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
      <div className={styles.ways}>
        <span className={styles.camera}>
          <FileTrigger acceptedFileTypes={accept} defaultCamera="environment" onSelect={add}>
            <Button icon={Camera} isDisabled={left <= 0} aria-describedby={`${id}-help`}>
              <FormattedMessage id="photo.take" />
            </Button>
          </FileTrigger>
        </span>
        <FileTrigger acceptedFileTypes={accept} allowsMultiple onSelect={add}>
          <Button icon={ImagePlus} isDisabled={left <= 0} aria-describedby={`${id}-help`}>
            <FormattedMessage id="photo.choose" />
          </Button>
        </FileTrigger>
      </div>
    </div>
  );
}
