import { CircleCheckBig } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useReloadOn } from "../../../../shared/graphql/use-reload-on.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { DutyCard } from "./duty-card.tsx";
import { Handovers } from "./handovers.tsx";
import styles from "./duties.module.css";

const myDuties = graphql(`
  query MyDuties {
    myDuties {
      id
      state
      ...DutyOfMine
    }
  }
`);

const types = ["DutySlot"];
const waiting = new Set(["OVERDUE", "OPEN", "MISSED", "UPCOMING"]);

/** What the acting post owes today, by urgency; what takes no words is one press. */
export function DutiesPage() {
  const intl = useIntl();
  const today = dayOf(useNow());
  const { permissions } = useSession();
  const { data, failure, isLoading, reload } = useLoad(myDuties, {}, { types });
  useReloadOn(today, reload);
  const duties = data?.myDuties ?? [];
  const groups = [
    { id: "waiting", of: duties.filter(({ state }) => waiting.has(state)) },
    { id: "done", of: duties.filter(({ state }) => !waiting.has(state)) },
  ] as const;
  return (
    <>
      <PageHeading
        title={intl.formatMessage({ id: "nav.duties" })}
        lead={<DayText day={today} relative={false} />}
        actions={
          <Row>
            <ButtonLink to="/duties/progress">
              <FormattedMessage id="duties.progress" />
            </ButtonLink>
            <ButtonLink to="/duties/leave">
              <FormattedMessage id="duties.leave" />
            </ButtonLink>
            <ButtonLink to="/duties/calendar">
              <FormattedMessage id="duties.calendar" />
            </ButtonLink>
            {permissions.has("duty:manage") && (
              <ButtonLink to="/duties/rules">
                <FormattedMessage id="duties.rules" />
              </ButtonLink>
            )}
          </Row>
        }
      />
      <Stack gap={5}>
        {failure && <ErrorState failure={failure} onRetry={reload} />}
        {!data && isLoading && <Skeleton lines={6} />}
        {data && duties.length === 0 && (
          <EmptyState icon={CircleCheckBig} title={intl.formatMessage({ id: "duties.empty" })}>
            <FormattedMessage id="duties.empty.advice" />
          </EmptyState>
        )}
        {groups.map(
          ({ id, of }) =>
            of.length > 0 && (
              <section key={id} aria-labelledby={`duties-${id}`}>
                <h2 id={`duties-${id}`}>
                  <FormattedMessage id={`duties.${id}`} values={{ count: of.length }} />
                </h2>
                <ul className={styles.cards}>
                  {of.map((duty) => (
                    <li key={duty.id}>
                      <DutyCard duty={duty} />
                    </li>
                  ))}
                </ul>
              </section>
            ),
        )}
        <Handovers />
      </Stack>
    </>
  );
}
