import { useIntl } from "react-intl";
import { nullable, object, picklist, pipe, transform, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Select } from "../../../../shared/ui/select.tsx";

const issueKey = graphql(`
  mutation IssueClientKey($input: IssueClientKeyInput!) {
    issueClientKey(input: $input) {
      __typename
      ... on ClientKeyIssued {
        key
        client {
          id
          keys {
            id
            hint
            state
            issuedAt
            expiresAt
            lastUsedAt
          }
        }
      }
      ... on TooManyKeys {
        most
      }
    }
  }
`);

const lives = ["30", "90", "180", "366"] as const;
const overlaps = ["0", "7", "30"] as const;

const schema = object({
  days: pipe(picklist(lives, "REQUIRED"), transform(Number)),
  overlapDays: nullable(pipe(picklist(overlaps, "REQUIRED"), transform(Number))),
});

type IssueKeyDialogProps = {
  clientId: string;
  onClose: () => void;
  onKey: (key: string) => void;
};

/** Asks how long a new key lives, and what becomes of the others. */
export function IssueKeyDialog({ clientId, onClose, onKey }: IssueKeyDialogProps) {
  const intl = useIntl();
  const send = useSend(issueKey);
  const key = useSendKey();
  const labels = {
    days: intl.formatMessage({ id: "integrations.issue.days" }),
    overlapDays: intl.formatMessage({ id: "integrations.issue.overlap" }),
  };
  const form = useConsoleForm<{ days: string; overlapDays: string }, InferOutput<typeof schema>>({
    schema,
    defaultValues: { days: "90", overlapDays: "" },
    labels,
    optional: ["overlapDays"],
    onSubmit: async (values) => {
      const input = { clientId, ...values, idempotencyKey: key.current() };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      const result = data.issueClientKey;
      if (result.__typename !== "ClientKeyIssued") {
        const id =
          result.__typename === "TooManyKeys"
            ? "integrations.issue.tooMany"
            : "integrations.notGrantable";
        return key.answered(refusal(intl.formatMessage({ id })));
      }
      key.answered(null);
      onClose();
      onKey(result.key);
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "integrations.issue.action" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "integrations.issue.submit" })}
    >
      <Field control={form.control} name="days">
        {(field) => (
          <Select
            {...field}
            label={labels.days}
            isRequired
            placeholder={false}
            options={lives.map((days) => ({
              value: days,
              label: intl.formatMessage({ id: "integrations.issue.dayCount" }, { days }),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="overlapDays">
        {(field) => (
          <Select
            {...field}
            label={labels.overlapDays}
            help={intl.formatMessage({ id: "integrations.issue.overlapHelp" })}
            placeholder={intl.formatMessage({ id: "integrations.issue.overlap.keep" })}
            options={overlaps.map((days) => ({
              value: days,
              label: intl.formatMessage({ id: `integrations.issue.overlap.${days}` }),
            }))}
          />
        )}
      </Field>
    </FormDialog>
  );
}
