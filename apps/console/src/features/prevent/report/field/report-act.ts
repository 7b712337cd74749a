import { graphql } from "../../../../gql/gql.ts";
import type { FieldAct } from "../../../../shared/outbox/field-act.ts";

const submitReport = graphql(`
  mutation SubmitFieldReport($input: SubmitReportInput!) {
    submitReport(input: $input) {
      __typename
    }
  }
`);

/** A daily report, sent when there is a network. */
export const reportAct: FieldAct = {
  name: "report",
  mutation: submitReport,
  variables: ({ id, occurredAt, values }, sentAt) => ({
    input: { ...values, moment: { occurredAt, sentAt }, idempotencyKey: id },
  }),
  refusedBy: (data) => {
    const { __typename: kind } = (data as { submitReport: { __typename: string } }).submitReport;
    return kind === "DailyReport" ? null : kind;
  },
};
