import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { FigureTable } from "../../../shared/ui/figure-table.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import { RateText } from "./rate-text.tsx";
import { StandingText } from "./standing-text.tsx";
import { standingOf, type UnitDay } from "./unit-day.ts";
import { dutyKinds, standingKinds, type UnitsSearch } from "./units-search.ts";

type UnitsTableProps = { units: readonly UnitDay[]; search: UnitsSearch };

const counts = ["news", "late"] as const;
const figures = [...dutyKinds, ...counts, ...standingKinds] as const;
type UnitFigure = (typeof figures)[number];

/** Each unit's day in a line, or on a card where the page is narrow. */
export function UnitsTable({ units, search }: UnitsTableProps) {
  const intl = useIntl();
  const label = (id: UnitFigure) =>
    intl.formatMessage({ id: id === "news" || id === "late" ? `units.${id}` : `units.kind.${id}` });
  return (
    <FigureTable
      caption={intl.formatMessage({ id: "units.table.caption" })}
      first={intl.formatMessage({ id: "units.unit" })}
      columns={figures.map((id) => ({ id, label: label(id) }))}
      lines={units.map((each) => ({
        id: `${each.unit.id} ${each.own}`,
        name: <UnitName unit={each} search={search} />,
        figures: figuresOf(each),
        onCard: [
          ...dutyKinds.filter((kind) => each[kind].rate !== null),
          ...standingKinds.filter((kind) => standingOf(each, kind).count > 0),
        ],
        none: intl.formatMessage({ id: "units.nothingDue" }),
      }))}
    />
  );
}

function figuresOf(unit: UnitDay): Record<UnitFigure, ReactNode> {
  const duties = dutyKinds.map((kind) => [kind, <RateText key={kind} count={unit[kind]} />]);
  const standing = standingKinds.map((kind) => [
    kind,
    <StandingText key={kind} unit={unit} kind={kind} />,
  ]);
  const { news, late } = unit.reports;
  return Object.fromEntries([...duties, ["news", news], ["late", late], ...standing]) as Record<
    UnitFigure,
    ReactNode
  >;
}

/** A unit leads to what is below it. */
function UnitName({ unit: { unit, own }, search }: { unit: UnitDay; search: UnitsSearch }) {
  const intl = useIntl();
  if (own) return intl.formatMessage({ id: "units.own" }, { name: unit.shortName });
  return (
    <Link to="/units/$office" params={{ office: unit.id }} search={search}>
      {unit.shortName}
    </Link>
  );
}
