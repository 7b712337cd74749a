import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Building2, Radio } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Select } from "../../../shared/ui/select.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { Tabs } from "../../../shared/ui/tabs.tsx";
import { UnitsChart } from "./units-chart.tsx";
import { UnitsMap } from "./units-map.tsx";
import { readUnitsSearch, unitKinds, type UnitsSearch } from "./units-search.ts";
import { UnitsTable } from "./units-table.tsx";
import { useLiveUnits } from "./use-live-units.ts";

/** How a day stands, unit by unit, live: a table, a chart and a map of the same counts. */
export function UnitsPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const today = dayOf(useNow());
  const search = readUnitsSearch(useSearch({ strict: false }));
  const day = search.day ?? today;
  const kind = search.kind ?? "reports";
  const { office } = useParams({ strict: false });
  const { units, failure, isLive, reload } = useLiveUnits(day, office ?? null);
  const own = units?.find((each) => each.own);

  function change(part: { [Name in keyof UnitsSearch]?: UnitsSearch[Name] | undefined }): void {
    void navigate({ to: ".", search: readUnitsSearch({ ...search, ...part }) });
  }

  const shown = units && units.length > 0 && (
    <Tabs
      label={intl.formatMessage({ id: "units.views" })}
      selected={search.view ?? "table"}
      onSelect={(view) => change({ view })}
      tabs={[
        {
          id: "table",
          label: intl.formatMessage({ id: "units.view.table" }),
          content: <UnitsTable units={units} search={search} />,
        },
        {
          id: "chart",
          label: intl.formatMessage({ id: "units.view.chart" }),
          content: <UnitsChart units={units} kind={kind} />,
        },
        {
          id: "map",
          label: intl.formatMessage({ id: "units.view.map" }),
          content: <UnitsMap units={units} kind={kind} search={search} />,
        },
      ]}
    />
  );
  return (
    <>
      <PageHeading
        title={intl.formatMessage({ id: "units.title" })}
        lead={
          <>
            {own && <>{own.unit.shortName} </>}
            <DayText day={day} />{" "}
            {isLive && (
              <Status
                tone="success"
                icon={Radio}
                label={intl.formatMessage({ id: "units.live" })}
              />
            )}
          </>
        }
      />
      <Stack gap={4}>
        <Row>
          <DateField
            label={intl.formatMessage({ id: "units.day" })}
            value={day}
            latest={today}
            onChange={(chosen) => chosen && change({ day: chosen === today ? undefined : chosen })}
          />
          {search.view !== undefined && search.view !== "table" && (
            <Select
              label={intl.formatMessage({ id: "units.kind" })}
              value={kind}
              onChange={(chosen) => chosen && change({ kind: chosen })}
              placeholder={false}
              options={unitKinds.map((value) => ({
                value,
                label: intl.formatMessage({ id: `units.kind.${value}` }),
              }))}
            />
          )}
        </Row>
        {office !== undefined && (
          <Link to="/units" search={search}>
            <FormattedMessage id="units.back" />
          </Link>
        )}
        {failure && <ErrorState failure={failure} onRetry={reload} />}
        {!units && !failure && <Skeleton lines={8} />}
        {units?.length === 0 && (
          <EmptyState icon={Building2} title={intl.formatMessage({ id: "units.empty" })}>
            <FormattedMessage id="units.empty.advice" />
          </EmptyState>
        )}
        {shown}
      </Stack>
    </>
  );
}
