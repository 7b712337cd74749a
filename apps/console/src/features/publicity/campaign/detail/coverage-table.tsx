import { useIntl } from "react-intl";
import { FigureTable } from "../../../../shared/ui/figure-table.tsx";

/** Where each person counts once, and what is left of them. */
export const standings = [
  "target",
  "reached",
  "otherwise",
  "underWay",
  "unsuitable",
  "noNumber",
  "optedOut",
  "notSent",
  "failed",
  "rest",
] as const;

type Standing = (typeof standings)[number];
type Line = { id: string; name: string } & Record<Standing, number>;

type CoverageTableProps = { caption: string; first: string; lines: readonly Line[] };

/** Whom a campaign has told, in a line for each unit or category. */
export function CoverageTable({ caption, first, lines }: CoverageTableProps) {
  const intl = useIntl();
  const columns = standings
    .filter((part) => lines.some((line) => line[part] > 0))
    .map((id) => ({ id, label: intl.formatMessage({ id: `campaigns.cover.${id}` }) }));
  if (lines.length === 0) return null;
  return (
    <FigureTable
      caption={caption}
      first={first}
      columns={columns}
      lines={lines.map((line) => ({
        id: line.id,
        name: line.name,
        figures: Object.fromEntries(
          standings.map((part) => [part, intl.formatNumber(line[part])]),
        ) as Record<Standing, string>,
        onCard: standings.filter((part) => part === "target" || line[part] > 0),
      }))}
    />
  );
}
