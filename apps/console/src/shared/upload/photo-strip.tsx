import { useIntl } from "react-intl";
import styles from "./photo-strip.module.css";

export type ShownPhoto = {
  readonly id: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
};

/** The photos of a record, each leading to itself in full; fetched when they come into view. */
export function PhotoStrip({ photos }: { photos: readonly ShownPhoto[] }) {
  const intl = useIntl();
  if (photos.length === 0) return null;
  return (
    <ul className={styles.photos}>
      {photos.map(({ id, path, width, height }, at) => (
        <li key={id}>
          <a href={path} target="_blank" rel="noreferrer">
            <img
              src={path}
              width={width}
              height={height}
              loading="lazy"
              alt={intl.formatMessage({ id: "photo.open" }, { number: at + 1 })}
              className={styles.photo}
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
