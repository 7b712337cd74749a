import { CircleAlert, TriangleAlert } from "lucide-react";
import { useIntl } from "react-intl";
import { Icon } from "../../../shared/ui/icon.tsx";
import { standingOf, standingTone, type UnitDay } from "./unit-day.ts";
import type { StandingKind } from "./units-search.ts";
import styles from "./units.module.css";

/** How many, and how many of them are past their deadline: in words, with a sign and in red. */
export function StandingText({ unit, kind }: { unit: UnitDay; kind: StandingKind }) {
  const intl = useIntl();
  const standing = standingOf(unit, kind);
  const tone = standingTone(standing, kind);
  return (
    <span className={styles.rate} data-tone={tone}>
      {tone === "danger" && <Icon of={CircleAlert} size="1em" />}
      {tone === "warning" && <Icon of={TriangleAlert} size="1em" />}
      {intl.formatMessage({ id: "units.standing" }, standing)}
    </span>
  );
}
