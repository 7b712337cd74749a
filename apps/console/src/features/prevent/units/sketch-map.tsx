import { geoMercator, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { useEffect, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { schematicPlaces, type Point } from "./schematic-places.ts";
import { hasPlace, mapHeight, mapWidth, type UnitDay } from "./unit-day.ts";
import { UnitPlace } from "./unit-place.tsx";
import type { UnitKind, UnitsSearch } from "./units-search.ts";
import styles from "./units.module.css";

type Outline = {
  readonly geometry: { readonly type: string; readonly coordinates: readonly (readonly Point[])[] };
};

type SketchMapProps = { units: readonly UnitDay[]; kind: UnitKind; search: UnitsSearch };

/** The county's outline with its units in it, each a link with its figure, where nobody has brought a map. */
export function SketchMap({ units, kind, search }: SketchMapProps) {
  const intl = useIntl();
  const county = units.find(({ own }) => own)?.unit.code.slice(0, 6) ?? "";
  const outline = useOutline(county);
  const below = units.filter(({ own, unit }) => !own && hasPlace(unit.kind));
  const drawn = useMemo(() => outline && draw(outline, below.length), [outline, below.length]);
  if (outline === undefined) return <Skeleton lines={8} />;
  if (!drawn) {
    return (
      <Notice tone="info">
        <FormattedMessage id="units.map.none" />
      </Notice>
    );
  }
  const radius = drawn.spacing * 0.36;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <FormattedMessage id="units.map.sketch" />
      </figcaption>
      <div className={styles.land}>
        <svg
          viewBox={`0 0 ${mapWidth} ${mapHeight}`}
          className={styles.map}
          role="group"
          aria-label={intl.formatMessage({ id: "units.view.map" })}
        >
          <path d={drawn.path} className={styles.outline} aria-hidden="true" />
          {below.map((each, index) => {
            const [x, y] = drawn.places[index] ?? [0, 0];
            return (
              <UnitPlace
                key={each.unit.id}
                unit={each}
                kind={kind}
                search={search}
                at={{ x, y, room: radius * 1.9 }}
              >
                <circle cx={x} cy={y} r={radius} />
              </UnitPlace>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}

/** The county's outline; `null` where there is none, `undefined` while it is on its way. */
function useOutline(county: string): Outline | null | undefined {
  const [outline, setOutline] = useState<Outline | null>();
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const answer = await fetch(`/maps/${county}.json`, {
        headers: { accept: "application/json" },
      }).catch(() => null);
      const found =
        answer?.ok === true ? ((await answer.json().catch(() => null)) as Outline | null) : null;
      if (isWanted) setOutline(found);
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [county]);
  return outline;
}

function draw(outline: Outline, count: number) {
  const shape = {
    type: "Feature",
    properties: null,
    geometry: outline.geometry,
  } as unknown as GeoPermissibleObjects;
  const projection = geoMercator().fitExtent(
    [
      [8, 8],
      [mapWidth - 8, mapHeight - 8],
    ],
    shape,
  );
  const path = geoPath(projection)(shape) ?? "";
  const corners = (outline.geometry.coordinates[0] ?? []).map(
    ([longitude, latitude]): Point => projection([longitude, latitude]) ?? [0, 0],
  );
  return { path, ...schematicPlaces(corners, Math.max(1, count)) };
}
