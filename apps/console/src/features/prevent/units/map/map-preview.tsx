import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { TownshipMapPartsFragment } from "../../../../gql/graphql.ts";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { drawTownships } from "../draw-townships.ts";
import { mapHeight, mapWidth } from "../unit-day.ts";
import styles from "../units.module.css";

/** A map before it is used: drawn, and in words which units were found in it and which were not. */
export function MapPreview({ map }: { map: TownshipMapPartsFragment }) {
  const intl = useIntl();
  const joined = useJoined();
  const drawn = useMemo(() => drawTownships(map.shapes, mapWidth, mapHeight), [map.shapes]);
  const names = new Map(map.shapes.map(({ unitId }, at) => [unitId, map.matched[at] ?? ""]));
  const listed = (list: readonly string[]) =>
    list.length === 0 ? intl.formatMessage({ id: "units.maps.none" }) : joined(list);
  const row = (id: "matched" | "missing" | "strange", list: readonly string[]) => ({
    id,
    label: intl.formatMessage({ id: `units.maps.${id}` }, { count: list.length }),
    value: listed(list),
  });
  return (
    <>
      <SummaryList
        items={[
          row("matched", map.matched),
          row("missing", map.missing),
          row("strange", map.strange),
        ]}
      />
      <figure className={styles.figure}>
        <figcaption>
          <FormattedMessage id="units.maps.points" values={{ count: map.points }} />
        </figcaption>
        <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} className={styles.preview} aria-hidden="true">
          {[...drawn].map(([unitId, { path, x, y }]) => (
            <g key={unitId} className={styles.place}>
              <path d={path} fillRule="evenodd" />
              <text x={x} y={y} fontSize={12}>
                {names.get(unitId)}
              </text>
            </g>
          ))}
        </svg>
      </figure>
    </>
  );
}
