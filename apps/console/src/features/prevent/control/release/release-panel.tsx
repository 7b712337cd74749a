import { Printer } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { ReleasePanelFragment } from "../../../../gql/graphql.ts";
import { DayText, InstantText } from "../../../../shared/format/time-text.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import { useControlWords } from "../use-control-words.ts";
import { ApproveReleases } from "./approve-releases.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ReleaseConditions } from "./release-conditions.tsx";
import { ReturnDialog } from "./return-dialog.tsx";

export const releasePanel = graphql(`
  fragment ReleasePanel on ControlCase {
    id
    name
    state
    effectiveUntil
    viewerCanEdit
    viewerCanApprove
    releases {
      id
      state
      missing
      missingReason
      proposedBy
      proposedAt
      centre
      doctor
      confirmedOn
      approvedBy
      approvedAt
      noticeNumber
      returnedReason
      returnedBy
      version
    }
  }
`);

type Release = ReleasePanelFragment["releases"][number];

/** How far the release has come, and the next step for whoever may take it. */
export function ReleasePanel({ control }: { control: FragmentType<typeof releasePanel> }) {
  const known = readFragment(releasePanel, control);
  const { id, name, state, releases, viewerCanEdit, viewerCanApprove } = known;
  const [open, setOpen] = useState<"confirm" | "return" | null>(null);
  const latest = releases[0];
  const underWay = releases.find((each) => each.state === "PROPOSED" || each.state === "CONFIRMED");
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="control.release" />
      </h2>
      {releases.map((release) => (
        <ReleaseLine key={release.id} release={release} />
      ))}
      {state === "RELEASED" && latest?.state === "APPROVED" && (
        <Row>
          <ButtonLink to="/controlled/$id/notice" params={{ id }} icon={Printer}>
            <FormattedMessage id="control.notice.action" />
          </ButtonLink>
        </Row>
      )}
      {state === "ACTIVE" && underWay === undefined && (
        <ReleaseConditions caseId={id} mayPropose={viewerCanEdit} />
      )}
      {underWay && (
        <Row>
          {underWay.state === "PROPOSED" && viewerCanEdit && (
            <Button variant="primary" onPress={() => setOpen("confirm")}>
              <FormattedMessage id="control.confirm.action" />
            </Button>
          )}
          {underWay.state === "CONFIRMED" && viewerCanApprove && (
            <ApproveReleases releases={[{ id: underWay.id, name }]} onDone={() => undefined} />
          )}
          {viewerCanApprove && (
            <Button onPress={() => setOpen("return")}>
              <FormattedMessage id="control.return.action" />
            </Button>
          )}
        </Row>
      )}
      {underWay && open === "confirm" && (
        <ConfirmDialog release={underWay} onClose={() => setOpen(null)} />
      )}
      {underWay && open === "return" && (
        <ReturnDialog release={underWay} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}

const tones = {
  PROPOSED: "warning",
  CONFIRMED: "warning",
  APPROVED: "success",
  RETURNED: "neutral",
} as const;

function ReleaseLine({ release }: { release: Release }) {
  const intl = useIntl();
  const words = useControlWords();
  return (
    <Row>
      <Status tone={tones[release.state]} label={words.release(release.state)} />
      <span>
        {intl.formatMessage({ id: "control.release.proposedBy" }, { name: release.proposedBy })}{" "}
        <InstantText at={release.proposedAt} relative={false} />
      </span>
      {release.missing > 0 && (
        <span>
          {intl.formatMessage(
            { id: "control.release.missing" },
            { count: release.missing, reason: release.missingReason ?? "" },
          )}
        </span>
      )}
      {release.centre != null && (
        <span>
          {release.centre} {release.doctor}{" "}
          {release.confirmedOn != null && <DayText day={release.confirmedOn} relative={false} />}
        </span>
      )}
      {release.noticeNumber != null && (
        <span>
          {release.noticeNumber} {release.approvedBy}
        </span>
      )}
      {release.returnedReason != null && (
        <span>
          <FormattedMessage
            id="list.named"
            values={{ name: release.returnedBy, words: release.returnedReason }}
          />
        </span>
      )}
    </Row>
  );
}
