import { CalendarClock } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DutyRulesQuery } from "../../../../gql/graphql.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { pagerOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { useDutyWords } from "../duty-words.ts";
import { ChangeRule } from "./change-rule.tsx";
import { EndRule } from "./end-rule.tsx";
import { useRuleWords } from "./use-rule-words.ts";

const dutyRules = graphql(`
  query DutyRules($first: Int, $after: String, $last: Int, $before: String, $officeId: ID) {
    dutyRules(first: $first, after: $after, last: $last, before: $before, officeId: $officeId) {
      nodes {
        id
        kind
        everyNDays
        weekDays
        workingDaysOnly
        validFrom
        validTo
        current
        viewerCanManage
        version
        windows {
          start
          due
          end
        }
        office {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export type Rule = DutyRulesQuery["dutyRules"]["nodes"][number];
const types = ["DutyRule"];

/** Rules, the latest first, with what ends one. */
export function RuleList({ officeId }: { officeId: string }) {
  const intl = useIntl();
  const [ended, setEnded] = useState<Rule | null>(null);
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const { data, failure, isLoading, reload } = useLoad(
    dutyRules,
    { ...pageVariables(place), officeId },
    { types, pause: officeId === "" },
  );
  const [changed, setChanged] = useState<Rule | null>(null);
  const columns = useRuleColumns({ onChange: setChanged, onEnd: setEnded });
  const rows = useMemo(() => data?.dutyRules.nodes ?? [], [data]);
  return (
    <>
      <DataTable
        id="duty-rules"
        caption={intl.formatMessage({ id: "duties.rules.list" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        page={pagerOf(data?.dutyRules.pageInfo, setPlace)}
        isLoading={isLoading}
        failure={failure}
        onRetry={reload}
        empty={
          <EmptyState icon={CalendarClock} title={intl.formatMessage({ id: "duties.rules.none" })}>
            <FormattedMessage id="duties.rules.none.advice" />
          </EmptyState>
        }
      />
      {changed && <ChangeRule rule={changed} onClose={() => setChanged(null)} />}
      {ended && <EndRule rule={ended} onClose={() => setEnded(null)} />}
    </>
  );
}

type RuleActs = { onChange: (rule: Rule) => void; onEnd: (rule: Rule) => void };

function useRuleColumns({ onChange, onEnd }: RuleActs): readonly Column<Rule>[] {
  const intl = useIntl();
  const words = useDutyWords();
  const rules = useRuleWords();
  const today = dayOf(useNow());
  return useMemo(() => {
    const say = (id: MessageId) => intl.formatMessage({ id });
    return [
      {
        id: "kind",
        header: say("duties.rule.kind"),
        isRowHeader: true,
        cell: ({ kind }) => words.kind(kind),
      },
      {
        id: "office",
        header: say("duties.rule.office"),
        onCard: "itself",
        cell: ({ office }) => office?.name ?? "",
      },
      {
        id: "state",
        header: say("duties.rule.state"),
        onCard: "itself",
        cell: ({ current }) => (
          <Status
            tone={current ? "success" : "neutral"}
            label={say(current ? "duties.rule.current" : "duties.rule.notCurrent")}
          />
        ),
      },
      {
        id: "windows",
        header: say("duties.rule.windows"),
        cell: rules.windows,
      },
      {
        id: "days",
        header: say("duties.rule.days"),
        cell: rules.days,
      },
      {
        id: "from",
        header: say("duties.rule.from"),
        cell: ({ validFrom }) => <DayText day={validFrom} relative={false} />,
      },
      {
        id: "to",
        header: say("duties.rule.to"),
        cell: ({ validTo }) =>
          validTo == null ? say("duties.rule.open") : <DayText day={validTo} relative={false} />,
      },
      {
        id: "act",
        header: say("reports.act"),
        onCard: "itself",
        cell: (rule) =>
          rule.viewerCanManage &&
          (rule.validTo == null || rule.validTo >= today) && (
            <RuleActions rule={rule} onChange={onChange} onEnd={onEnd} />
          ),
      },
    ];
  }, [intl, words, rules, today, onChange, onEnd]);
}

function RuleActions({ rule, onChange, onEnd }: RuleActs & { rule: Rule }) {
  const intl = useIntl();
  const words = useDutyWords();
  const what = { kind: words.kind(rule.kind), office: rule.office?.name ?? "" };
  return (
    <Row gap={2}>
      <Button
        aria-label={intl.formatMessage({ id: "duties.rule.change.label" }, what)}
        onPress={() => onChange(rule)}
      >
        <FormattedMessage id="duties.rule.change" />
      </Button>
      <Button
        variant="quiet"
        aria-label={intl.formatMessage({ id: "duties.rule.end.label" }, what)}
        onPress={() => onEnd(rule)}
      >
        <FormattedMessage id="duties.rule.end" />
      </Button>
    </Row>
  );
}
