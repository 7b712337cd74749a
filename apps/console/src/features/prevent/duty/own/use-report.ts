import { useRef } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork } from "../duty-words.ts";
import { momentRefusalText } from "../moment-refusal.ts";

const submitReport = graphql(`
  mutation SubmitReport($input: SubmitReportInput!) {
    submitReport(input: $input) {
      __typename
      ... on DailyReport {
        id
        news
        late
      }
      ... on ReportExists {
        reportId
      }
      ... on MomentRefused {
        reason
      }
    }
  }
`);

export type ReportWords = { news: string | null; behalfReason: string | null };

/** Sends a report: with words from a form, or none by one press. */
export function useReport() {
  const intl = useIntl();
  const send = useSend(submitReport, changedByWork);
  const key = useSendKey();
  const isSending = useRef(false);

  async function report(postId: string, words: ReportWords): Promise<Failure | null> {
    const { data, failure } = await send({
      input: { postId, ...words, moment: key.moment(postId), idempotencyKey: key.current(postId) },
    });
    if (failure) return key.answered(failure);
    const result = data.submitReport;
    if (result.__typename === "ReportExists") {
      return key.answered(refusal(intl.formatMessage({ id: "duties.report.exists" })));
    }
    if (result.__typename === "MomentRefused") {
      return key.answered(refusal(momentRefusalText(intl, result.reason)));
    }
    key.answered(null);
    const id = result.news == null ? "duties.report.zeroDone" : "duties.report.done";
    showToast({ tone: "success", text: intl.formatMessage({ id }) });
    return null;
  }

  async function zero(postId: string): Promise<void> {
    // a second press while the first is on its way is none
    if (isSending.current) return;
    isSending.current = true;
    const failure = await report(postId, { news: null, behalfReason: null });
    isSending.current = false;
    if (failure) showToast({ tone: "danger", text: failureText(intl, failure) });
  }

  return { report, zero };
}
