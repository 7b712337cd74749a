import { encode } from "uqr";
import styles from "./qr-code.module.css";

export type QrCodeProps = {
  /** What the code holds. */
  value: string;
  /** What it is for: 用身份验证器扫描. */
  label: string;
  /** The same in letters, for whoever cannot scan it; the value itself when left out. */
  text?: string;
};

/** A QR code as SVG with its content as text below it. Always dark on white, or it does not scan. */
export function QrCode({ value, label, text = value }: QrCodeProps) {
  const { data, size } = encode(value, { border: 4 });
  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size} ${size}`}
        className={styles.code}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} className={styles.light} />
        <path d={modulePath(data)} className={styles.dark} />
      </svg>
      <figcaption>
        <code className={styles.text}>{text}</code>
      </figcaption>
    </figure>
  );
}

function modulePath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
}
