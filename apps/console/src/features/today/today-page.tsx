import { Sun } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { dayOf } from "../../shared/format/calendar.ts";
import { useNow } from "../../shared/format/clock.ts";
import { DayText } from "../../shared/format/time-text.tsx";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { useSession } from "../../shared/session/session.ts";
import type { TodaySource } from "../../shared/today/duty.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { DutySection } from "./duty-section.tsx";
import { useDuties } from "./use-duties.ts";

/** What the acting post owes today, wing by wing; nothing is listed that nobody has to do. */
export function TodayPage({ sources }: { sources: readonly TodaySource[] }) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const { actingPost } = useSession();
  const { sections, reload } = useDuties(sources);
  const isQuiet = sections.every(({ state }) => state.name === "read" && state.duties.length === 0);
  return (
    <>
      <PageHeading
        title={intl.formatMessage({ id: "nav.today" })}
        lead={
          <>
            <DayText day={today} relative={false} />
            {actingPost && <> {actingPost.officeName}</>}
          </>
        }
      />
      {isQuiet ? (
        <EmptyState icon={Sun} title={intl.formatMessage({ id: "today.empty.title" })}>
          <FormattedMessage id="today.empty.advice" />
        </EmptyState>
      ) : (
        <Stack gap={6}>
          {sections.map((section) => (
            <DutySection key={section.id} {...section} onRetry={reload} />
          ))}
        </Stack>
      )}
    </>
  );
}
