import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useDutyWords } from "../duty-words.ts";
import type { Rule } from "./rule-list.tsx";

const endDutyRule = graphql(`
  mutation EndDutyRule($input: EndDutyRuleInput!) {
    endDutyRule(input: $input) {
      id
      validTo
      current
      version
    }
  }
`);

const changed = ["DutyRule", "DutySlot", "DutyBoardCell"] as const;

/** Ends a rule today; what is to come of it goes. */
export function EndRule({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const intl = useIntl();
  const words = useDutyWords();
  const send = useSend(endDutyRule, changed);
  const today = dayOf(useNow());
  const toDay = rule.validFrom > today ? rule.validFrom : today;
  const kind = words.kind(rule.kind);
  return (
    <AlertDialog
      title={intl.formatMessage(
        { id: "duties.rule.end.label" },
        { kind, office: rule.office?.name ?? "" },
      )}
      confirmLabel={intl.formatMessage({ id: "duties.rule.end" })}
      isDangerous
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        const { failure } = await send({ input: { id: rule.id, toDay, version: rule.version } });
        if (failure) return failureText(intl, failure);
        showToast({
          tone: "success",
          text: intl.formatMessage({ id: "duties.rule.ended" }, { kind }),
        });
        return undefined;
      }}
    >
      <FormattedMessage id="duties.rule.end.lead" />
    </AlertDialog>
  );
}
