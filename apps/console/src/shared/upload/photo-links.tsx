import { Images } from "lucide-react";
import { useIntl } from "react-intl";
import { Icon } from "../ui/icon.tsx";
import type { ShownPhoto } from "./photo-strip.tsx";
import styles from "./photo-strip.module.css";

/** The photos of a record in a list: fetched, and on the audit, when somebody opens one. */
export function PhotoLinks({ photos }: { photos: readonly ShownPhoto[] }) {
  const intl = useIntl();
  if (photos.length === 0) return null;
  return (
    <span className={styles.links}>
      <Icon of={Images} />
      {photos.map(({ id, path }, at) => (
        <a key={id} href={path} target="_blank" rel="noreferrer">
          {intl.formatMessage({ id: "photo.numbered" }, { number: at + 1 })}
        </a>
      ))}
    </span>
  );
}
