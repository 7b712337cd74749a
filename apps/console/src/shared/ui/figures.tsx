import { useIntl } from "react-intl";
import styles from "./figures.module.css";

export type Figure = { id: string; label: string; value: number | string };

/** A few numbers, large, each over its name. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  const intl = useIntl();
  return (
    <dl className={styles.figures}>
      {figures.map(({ id, label, value }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>{typeof value === "number" ? intl.formatNumber(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}
