import { useSearch } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import type { AreaLineFragment, GroupWithMembersFragment } from "../../../../gql/graphql.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { formatDay } from "../../../../shared/format/day.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { changed } from "../changed-types.ts";
import { readResponsibilitySearch } from "../responsibility-search.ts";
import { useResponsibilityWords } from "../use-responsibility-words.ts";
import { areaLine, chartQuery, groupWithMembers } from "./chart-query.ts";
import styles from "./chart.module.css";

/** Paper keeps: the year is always written. */
const noDay = "";

/** The chart of responsibility: one sheet to be printed and put on the wall. */
export function ChartPage() {
  const intl = useIntl();
  const { actingPost } = useSession();
  const search = useSearch({ strict: false, select: readResponsibilitySearch });
  const today = dayOf(useNow());
  const { data, failure } = useLoad(
    chartQuery,
    { officeId: search.office ?? actingPost?.officeId ?? "", onDay: search.day ?? today },
    { types: changed },
  );
  if (failure && !data) throw new PageFailure(failure);
  const chart = data?.responsibilityChart;
  const office = chart?.office.name ?? "";
  return (
    <Stack gap={5}>
      <div data-print="no">
        <Breadcrumbs
          crumbs={[
            {
              id: "responsibility",
              link: (
                <Link to="/responsibility" search={search}>
                  <FormattedMessage id="nav.responsibility" />
                </Link>
              ),
            },
          ]}
        />
      </div>
      <PageHeading
        title={intl.formatMessage({ id: "responsibility.chart.title" }, { office })}
        lead={
          chart && (
            <FormattedMessage
              id="responsibility.chart.day"
              values={{ day: formatDay(chart.onDay, noDay, intl.locale) }}
            />
          )
        }
        actions={
          <span data-print="no">
            <Button variant="primary" icon={Printer} onPress={() => window.print()}>
              <FormattedMessage id="responsibility.chart.print" />
            </Button>
          </span>
        }
      />
      {chart ? (
        <div className={styles.chart}>
          {readFragment(groupWithMembers, chart.groups).map((group) => (
            <GroupBox key={group.id} group={group} />
          ))}
          <AreaBox area={readFragment(areaLine, chart.own)} isOwn />
          <ul className={styles.areas}>
            {readFragment(areaLine, chart.areas).map((area) => (
              <li key={area.office.id}>
                <AreaBox area={area} />
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <Skeleton lines={10} />
      )}
    </Stack>
  );
}

function GroupBox({ group }: { group: GroupWithMembersFragment }) {
  const words = useResponsibilityWords();
  return (
    <section className={styles.box} data-rank="group">
      <h2>{group.name}</h2>
      <ul className={styles.people}>
        {group.members.map((member) => (
          <li key={member.id}>
            <span className={styles.role}>{words.groupRole(member.role)}</span>{" "}
            {words.cadre(member)}
            {member.duties && <span className={styles.duties}>{member.duties}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AreaBox({ area, isOwn = false }: { area: AreaLineFragment; isOwn?: boolean }) {
  const intl = useIntl();
  const words = useResponsibilityWords();
  const { lead, deputies, office } = area;
  if (isOwn && !lead && deputies.length === 0) return null;
  return (
    <section className={styles.box}>
      <h2 className={styles.area}>{office.name}</h2>
      <ul className={styles.people}>
        <li>
          <span className={styles.role}>{intl.formatMessage({ id: "responsibility.lead" })}</span>{" "}
          {lead ? words.cadre(lead) : intl.formatMessage({ id: "responsibility.vacant" })}
        </li>
        {deputies.length > 0 && (
          <li>
            <span className={styles.role}>
              {intl.formatMessage({ id: "responsibility.deputies" })}
            </span>{" "}
            {words.cadres(deputies)}
          </li>
        )}
      </ul>
    </section>
  );
}
