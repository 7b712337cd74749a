import { useNavigate, useSearch } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { OfficeComboBox } from "../../../shared/office/office-combo-box.tsx";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { AreasTable } from "./areas-table.tsx";
import { changed } from "./changed-types.ts";
import { areaLine, chartQuery, groupWithMembers } from "./chart/chart-query.ts";
import { ContractHistory } from "./contract/contract-history.tsx";
import { GroupSection } from "./group/group-section.tsx";
import { readResponsibilitySearch, type ResponsibilitySearch } from "./responsibility-search.ts";
import { WhoWasResponsible } from "./who-was-responsible.tsx";

/** Who answers for an area on a day: the group, the contracts, and the areas below. */
export function ResponsibilityPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { actingPost, permissions } = useSession();
  const search = useSearch({ strict: false, select: readResponsibilitySearch });
  const today = dayOf(useNow());
  const onDay = search.day ?? today;
  const officeId = search.office ?? actingPost?.officeId ?? "";
  const mayChange = permissions.has("responsibility:manage");
  const { data, failure, reload } = useLoad(
    chartQuery,
    { officeId, onDay },
    { types: changed, pause: officeId === "" },
  );
  const chart = data?.responsibilityChart;
  const areas = useMemo(() => readFragment(areaLine, chart?.areas ?? []), [chart]);
  const groups = useMemo(() => readFragment(groupWithMembers, chart?.groups ?? []), [chart]);

  function look(part: ResponsibilitySearch): void {
    void navigate({
      to: "/responsibility",
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  }

  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.responsibility" })}
        lead={intl.formatMessage({ id: "responsibility.lead.page" })}
        actions={
          <ButtonLink to="/responsibility/chart" search={search} icon={Printer}>
            <FormattedMessage id="responsibility.chart" />
          </ButtonLink>
        }
      />
      <Row gap={5}>
        <OfficeComboBox
          label={intl.formatMessage({ id: "responsibility.area" })}
          value={officeId}
          onChange={(office) => {
            if (office !== "" && office !== officeId) look({ office });
          }}
        />
        <DateField
          label={intl.formatMessage({ id: "responsibility.day" })}
          value={onDay}
          onChange={(day) => {
            if (day !== "" && day !== onDay) look({ day });
          }}
        />
      </Row>
      <WhoWasResponsible officeId={officeId} onDay={onDay} />
      {failure && !chart && <ErrorState failure={failure} onRetry={reload} />}
      {!chart && !failure && <Skeleton lines={8} />}
      {chart && (
        <>
          <GroupSection {...{ office: chart.office, groups, day: onDay, mayChange }} />
          <ContractHistory
            key={chart.office.id}
            area={chart.office}
            {...{ day: onDay, mayChange }}
          />
          <AreasTable areas={areas} search={search} />
        </>
      )}
    </Stack>
  );
}
