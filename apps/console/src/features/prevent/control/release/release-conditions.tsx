import { missingReasonSchema } from "@wuzi/domain/prevent/control-input";
import { FormattedMessage, useIntl } from "react-intl";
import { nullable, object, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { ReleaseConditionsQuery } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useControlWords } from "../use-control-words.ts";

const conditions = graphql(`
  query ReleaseConditions($caseId: ID!) {
    releaseCheck(caseId: $caseId) {
      verdict
      findings {
        fault
        days
        count
      }
    }
  }
`);

const propose = graphql(`
  mutation ProposeRelease($input: ProposeReleaseInput!) {
    proposeRelease(input: $input) {
      __typename
      ... on Release {
        id
      }
      ... on ReleaseBlocked {
        verdict
      }
    }
  }
`);

/** A follow-up or a closed alert may change what stands in the way. */
const readTypes = ["ControlCase", "FollowUp", "ControlAlert", "Release"];
const changedTypes = ["ControlCase", "Release"];

type Findings = ReleaseConditionsQuery["releaseCheck"]["findings"];

/** What stands in the way of a release today, and the proposal where nothing does. */
export function ReleaseConditions({ caseId, mayPropose }: { caseId: string; mayPropose: boolean }) {
  const { data, failure, reload } = useLoad(conditions, { caseId }, { types: readTypes });
  if (failure && !data) return <ErrorState failure={failure} onRetry={reload} />;
  if (!data) return null;
  const { verdict, findings } = data.releaseCheck;
  return (
    <Stack gap={3}>
      {verdict === "READY" ? (
        <Notice tone="success">
          <FormattedMessage id="control.release.ready" />
        </Notice>
      ) : (
        <Notice tone={verdict === "BLOCKED" ? "info" : "warning"}>
          <FindingList findings={findings} />
        </Notice>
      )}
      {mayPropose && verdict !== "BLOCKED" && (
        <ProposeForm caseId={caseId} needsReason={verdict === "NEEDS_REASON"} />
      )}
    </Stack>
  );
}

const mostDays = 5;

function FindingList({ findings }: { findings: Findings }) {
  const intl = useIntl();
  const words = useControlWords();
  return (
    <ul>
      {findings.map(({ fault, days, count }) => (
        <li key={fault}>
          {words.fault(fault)}
          {count > 0 && ` ${intl.formatMessage({ id: "control.release.count" }, { count })}`}
          {days.slice(0, mostDays).map((day) => (
            <span key={day}>
              {" "}
              <DayText day={day} relative={false} />
            </span>
          ))}
          {days.length > mostDays && " …"}
        </li>
      ))}
    </ul>
  );
}

const free = object({ missingReason: nullable(string()) });

function ProposeForm({ caseId, needsReason }: { caseId: string; needsReason: boolean }) {
  const intl = useIntl();
  const send = useSend(propose, changedTypes);
  const key = useSendKey();
  const label = intl.formatMessage({ id: "control.propose.reason" });
  const form = useConsoleForm<{ missingReason: string }, InferOutput<typeof free>>({
    schema: needsReason ? missingReasonSchema : free,
    defaultValues: { missingReason: "" },
    labels: { missingReason: label },
    ...(!needsReason && { optional: ["missingReason"] as const }),
    onSubmit: async ({ missingReason }) => {
      const input = {
        caseId,
        idempotencyKey: key.current(),
        ...(needsReason && { missingReason }),
      };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      if (data.proposeRelease.__typename !== "Release") {
        return key.answered(refusal(intl.formatMessage({ id: "control.release.changed" })));
      }
      return key.answered(null);
    },
  });
  return (
    <Form form={form} label={intl.formatMessage({ id: "control.propose.action" })}>
      {needsReason ? (
        <Field control={form.control} name="missingReason">
          {(field) => <TextField {...field} label={label} isRequired />}
        </Field>
      ) : null}
      <Button type="submit" variant="primary" isPending={form.isSubmitting}>
        <FormattedMessage id="control.propose.action" />
      </Button>
    </Form>
  );
}
