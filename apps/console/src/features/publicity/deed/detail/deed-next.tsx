import { FormattedMessage, useIntl } from "react-intl";
import type { DeedFactsFragment } from "../../../../gql/graphql.ts";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { DeedStatus } from "../deed-status.tsx";

/** How far a deed has come, and in one sentence what comes next and by whom. */
export function DeedNext({ deed }: { deed: DeedFactsFragment }) {
  const intl = useIntl();
  const { state, sentBackBy, sentBackReason, consent, consents, submissions } = deed;
  const [last] = consents;
  const isTakenBack = consent == null && last?.withdrawnOn != null;
  const wasSent = submissions.some((each) => each.state === "WITHDRAWN");
  const returned = submissions.filter(
    (each, at) =>
      each.state === "RETURNED" &&
      submissions.findIndex(({ level }) => level === each.level) === at,
  );
  return (
    <Stack gap={3}>
      <Row>
        <DeedStatus state={state} />
        <span>
          <FormattedMessage id={`deeds.next.${nextOf(deed)}`} />
        </span>
      </Row>
      {state === "DRAFT" && sentBackReason != null && (
        <Notice
          tone="warning"
          title={intl.formatMessage({ id: "deeds.sentBack" }, { name: sentBackBy ?? "" })}
        >
          {sentBackReason}
        </Notice>
      )}
      {isTakenBack && (
        <Notice tone="danger" title={intl.formatMessage({ id: "deeds.takenBack" })}>
          <FormattedMessage id={wasSent ? "deeds.takenBack.sent" : "deeds.takenBack.lead"} />
        </Notice>
      )}
      {returned.map(({ id, platformName, returnedReason }) => (
        <Notice
          key={id}
          tone="warning"
          title={intl.formatMessage({ id: "deeds.returnedBy" }, { name: platformName })}
        >
          {returnedReason}
        </Notice>
      ))}
    </Stack>
  );
}

function nextOf(deed: DeedFactsFragment) {
  const { state, viewerCanEdit, viewerCanReview, publicText, source, consent } = deed;
  switch (state) {
    case "DRAFT":
      return viewerCanEdit ? "draft" : "draft.other";
    case "IN_REVIEW":
      return viewerCanReview ? "review.you" : "review";
    case "REVIEWED":
      if (consent != null) return "public";
      return publicText?.ofSource === source?.number ? "consent" : "both";
    case "CLEARED":
      return "submit";
    case "SUBMITTED":
      return "answer";
    case "RETURNED":
      return "mend";
    case "ACCEPTED":
      return "done";
  }
}
