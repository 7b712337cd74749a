import { codePoints } from "@wuzi/domain/text/plain-text";
import { FormattedMessage, useIntl } from "react-intl";
import { check, nullish, object, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork } from "../duty-words.ts";

const colleagues = graphql(`
  query DutyColleagues {
    dutyColleagues {
      id
      name
    }
  }
`);

const offerHandover = graphql(`
  mutation OfferHandover($input: OfferHandoverInput!) {
    offerDutyHandover(input: $input) {
      __typename
      ... on DutyHandover {
        id
        toName
      }
    }
  }
`);

const noteLimit = 200;
const schema = object({
  toStaffId: pipe(
    string("REQUIRED"),
    check((id) => id !== "", "REQUIRED"),
  ),
  note: nullish(
    pipe(
      string(),
      check((text) => codePoints(text) <= noteLimit, "TOO_LONG"),
    ),
  ),
});

/** Offers what is still open to a colleague, with whom to watch. */
export function OfferDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const { data, failure: unread, reload } = useLoad(colleagues, {});
  const send = useSend(offerHandover, changedByWork);
  const key = useSendKey();
  const labels = {
    toStaffId: intl.formatMessage({ id: "duties.handover.to" }),
    note: intl.formatMessage({ id: "duties.handover.note" }),
  };
  const form = useConsoleForm<{ toStaffId: string; note: string }, InferOutput<typeof schema>>({
    schema,
    defaultValues: { toStaffId: "", note: "" },
    labels,
    optional: ["note"],
    onSubmit: async ({ toStaffId, note }) => {
      const input = { toStaffId, note: note ?? null, idempotencyKey: key.current() };
      const { data: answer, failure } = await send({ input });
      if (failure) return key.answered(failure);
      if (answer.offerDutyHandover.__typename !== "DutyHandover") {
        return key.answered(refusal(intl.formatMessage({ id: "duties.handover.nothing" })));
      }
      key.answered(null);
      showToast({ tone: "success", text: intl.formatMessage({ id: "duties.handover.offered" }) });
      onClose();
      return null;
    },
  });
  const nobody = data?.dutyColleagues.length === 0;
  return (
    <FormDialog
      title={intl.formatMessage({ id: "duties.handover.offer" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "duties.handover.offer" })}
    >
      {unread && !data && <ErrorState failure={unread} onRetry={reload} />}
      {nobody && (
        <Notice tone="info">
          <FormattedMessage id="duties.handover.nobody" />
        </Notice>
      )}
      <Field control={form.control} name="toStaffId">
        {(field) => (
          <Select
            {...field}
            label={labels.toStaffId}
            isRequired
            options={(data?.dutyColleagues ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="note">
        {(field) => (
          <TextArea
            {...field}
            label={labels.note}
            help={intl.formatMessage({ id: "duties.handover.note.help" })}
            limit={noteLimit}
          />
        )}
      </Field>
    </FormDialog>
  );
}
