import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useJoined } from "../../../shared/format/use-joined.ts";
import { drawTownships, type TownshipShape } from "./draw-townships.ts";
import { hasPlace, mapHeight, mapWidth, type UnitDay } from "./unit-day.ts";
import { UnitPlace } from "./unit-place.tsx";
import type { UnitKind, UnitsSearch } from "./units-search.ts";
import styles from "./units.module.css";

type TownshipsMapProps = {
  shapes: readonly TownshipShape[];
  units: readonly UnitDay[];
  kind: UnitKind;
  search: UnitsSearch;
};

/** The map that the office has brought, each unit a link with its figure; the table says the same. */
export function TownshipsMap({ shapes, units, kind, search }: TownshipsMapProps) {
  const intl = useIntl();
  const joined = useJoined();
  const drawn = useMemo(() => drawTownships(shapes, mapWidth, mapHeight), [shapes]);
  const below = units.filter(({ own, unit }) => !own && hasPlace(unit.kind));
  const missing = below.filter(({ unit }) => !drawn.has(unit.id));
  return (
    <figure className={styles.figure}>
      <figcaption>
        <FormattedMessage id="units.map.own" />
        {missing.length > 0 && (
          <FormattedMessage
            id="units.map.missing"
            values={{ names: joined(missing.map(({ unit }) => unit.shortName)) }}
          />
        )}
      </figcaption>
      <div className={styles.land}>
        <svg
          viewBox={`0 0 ${mapWidth} ${mapHeight}`}
          className={styles.map}
          role="group"
          aria-label={intl.formatMessage({ id: "units.view.map" })}
        >
          {below.map((each) => {
            const place = drawn.get(each.unit.id);
            return (
              place && (
                <UnitPlace key={each.unit.id} unit={each} kind={kind} search={search} at={place}>
                  <path d={place.path} fillRule="evenodd" />
                </UnitPlace>
              )
            );
          })}
        </svg>
      </div>
    </figure>
  );
}
