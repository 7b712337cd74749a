import { FormattedMessage, useIntl } from "react-intl";
import type { DutyKind } from "../../../../gql/graphql.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import type { Outstanding } from "./outstanding-list.tsx";
import { useUrge } from "./use-urge.ts";

type OutstandingActionsProps = {
  row: Outstanding;
  kind: DutyKind;
  day: string;
  onBehalf: (row: Outstanding) => void;
  onExcuse: (row: Outstanding) => void;
};

/** What may be done about something that is due and not done: report instead, urge, let off. */
export function OutstandingActions({
  row,
  kind,
  day,
  onBehalf,
  onExcuse,
}: OutstandingActionsProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const { urge, isSending } = useUrge();
  const { targetName: name, office } = row;
  const manages = permissions.has("duty:manage");
  return (
    <Row gap={2}>
      {kind === "DAILY_REPORT" && permissions.has("report:write") && (
        <Button
          aria-label={intl.formatMessage({ id: "reports.behalf.label" }, { name })}
          onPress={() => onBehalf(row)}
        >
          <FormattedMessage id="duties.report.behalf" />
        </Button>
      )}
      {manages && office && (
        <Button
          variant="quiet"
          isPending={isSending}
          aria-label={intl.formatMessage({ id: "reports.urge.label" }, { name: office.name })}
          onPress={() => void urge({ officeId: office.id, kind, day, alone: true })}
        >
          <FormattedMessage id="reports.urge" />
        </Button>
      )}
      {manages && (
        <Button
          variant="quiet"
          aria-label={intl.formatMessage({ id: "reports.excuse.label" }, { name })}
          onPress={() => onExcuse(row)}
        >
          <FormattedMessage id="reports.excuse" />
        </Button>
      )}
    </Row>
  );
}
