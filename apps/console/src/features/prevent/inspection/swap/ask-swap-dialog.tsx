import { dutyReason } from "@wuzi/domain/prevent/duty-input";
import { FormattedMessage, useIntl } from "react-intl";
import { check, object, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { formatDay } from "../../../../shared/format/day.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const swappableLines = graphql(`
  query SwappableLines {
    inspectionRoster(first: 100, filter: { mine: false, swappable: true }) {
      nodes {
        id
        onDay
        leaderName
        office {
          id
          name
        }
      }
    }
  }
`);

const askSwap = graphql(`
  mutation AskRosterSwap($input: AskRosterSwapInput!) {
    askRosterSwap(input: $input) {
      id
      swap {
        id
      }
    }
  }
`);

const types = ["RosterLine", "RosterSwap"];
const reasonLimit = 200;
const schema = object({
  otherLineId: pipe(
    string("CHOOSE"),
    check((id) => id !== "", "CHOOSE"),
  ),
  reason: dutyReason.entries.reason,
});

/** Asks somebody to take this line and give one of theirs; they are asked, nothing changes yet. */
export function AskSwapDialog({ lineId, onClose }: { lineId: string; onClose: () => void }) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const { data, failure: unread, reload } = useLoad(swappableLines, {}, { types });
  const send = useSend(askSwap, types);
  const labels = {
    otherLineId: intl.formatMessage({ id: "inspection.swap.with" }),
    reason: intl.formatMessage({ id: "inspection.swap.reason" }),
  };
  const form = useConsoleForm<{ otherLineId: string; reason: string }, InferOutput<typeof schema>>({
    schema,
    defaultValues: { otherLineId: "", reason: "" },
    labels,
    onSubmit: async (values) => {
      const { failure } = await send({ input: { lineId, ...values } });
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "inspection.swap.sent" }) });
      onClose();
      return null;
    },
  });
  const lines = data?.inspectionRoster.nodes;
  return (
    <FormDialog
      title={intl.formatMessage({ id: "inspection.swap.ask" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "inspection.swap.send" })}
    >
      <p>
        <FormattedMessage id="inspection.swap.lead" />
      </p>
      {unread && !data && <ErrorState failure={unread} onRetry={reload} />}
      {lines?.length === 0 && (
        <Notice tone="info">
          <FormattedMessage id="inspection.swap.nobody" />
        </Notice>
      )}
      <Field control={form.control} name="otherLineId">
        {(field) => (
          <Select
            {...field}
            label={labels.otherLineId}
            isRequired
            options={(lines ?? []).map(({ id, onDay, leaderName, office }) => ({
              value: id,
              label: [formatDay(onDay, today, intl.locale), office?.name, leaderName]
                .filter(Boolean)
                .join(" "),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="reason">
        {(field) => (
          <TextArea {...field} label={labels.reason} isRequired rows={3} limit={reasonLimit} />
        )}
      </Field>
    </FormDialog>
  );
}
