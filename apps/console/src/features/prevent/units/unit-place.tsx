import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { standingOf, standingTone, toneOf, type RateTone, type UnitDay } from "./unit-day.ts";
import {
  isStandingKind,
  readUnitsSearch,
  type UnitKind,
  type UnitsSearch,
} from "./units-search.ts";
import styles from "./units.module.css";

type UnitPlaceProps = {
  unit: UnitDay;
  kind: UnitKind;
  search: UnitsSearch;
  /** Where its words stand and how wide it is there, in drawing units. */
  at: { x: number; y: number; room: number };
  /** Its outline. */
  children: ReactNode;
};

/** A unit on the map: its figure, and a link to what is below it. */
export function UnitPlace({ unit: each, kind, search, at, children }: UnitPlaceProps) {
  const navigate = useNavigate();
  const { tone, said, label } = useFigure(each, kind);
  const { unit } = each;
  const next = readUnitsSearch({ ...search, view: "table" });
  return (
    <a
      href={`/units/${unit.id}?${new URLSearchParams(next).toString()}`}
      className={styles.place}
      data-tone={tone}
      aria-label={label}
      onClick={(event) => {
        // a new tab or window is the browser's business
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void navigate({ to: "/units/$office", params: { office: unit.id }, search: next });
      }}
    >
      {children}
      <text x={at.x} y={at.y - 3} fontSize={sizeOf(unit.shortName, at.room)} aria-hidden="true">
        {unit.shortName}
      </text>
      <text x={at.x} y={at.y + 16} aria-hidden="true">
        {said}
      </text>
    </a>
  );
}

/** What is written at a unit, how it looks, and what is read out. */
function useFigure(each: UnitDay, kind: UnitKind): { tone: RateTone; said: string; label: string } {
  const intl = useIntl();
  const name = each.unit.shortName;
  if (isStandingKind(kind)) {
    const standing = standingOf(each, kind);
    const said = intl.formatMessage({ id: "units.standing" }, standing);
    const what = intl.formatMessage({ id: `units.kind.${kind}` });
    return {
      tone: standingTone(standing, kind),
      said,
      label: intl.formatMessage({ id: "units.map.standing" }, { name, what, said }),
    };
  }
  const { rate, done, expected } = each[kind];
  const said =
    rate === null
      ? intl.formatMessage({ id: "units.nothingDue" })
      : intl.formatNumber(rate / 100, { style: "percent", maximumFractionDigits: 0 });
  return {
    tone: toneOf(each[kind]),
    said,
    label: intl.formatMessage({ id: "units.map.place" }, { name, said, done, expected }),
  };
}

/** As large as fits across, and still to be read. */
function sizeOf(name: string, room: number): number {
  return Math.max(9, Math.min(14, room / name.length));
}
