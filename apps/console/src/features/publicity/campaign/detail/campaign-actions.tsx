import { BadgeCheck, OctagonX, Pencil, Send, Undo2 } from "lucide-react";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { ApproveDialog } from "./approve-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { StopDialog } from "./stop-dialog.tsx";
import { SubmitDialog } from "./submit-dialog.tsx";

export const campaignActions = graphql(`
  fragment CampaignActions on Campaign {
    id
    title
    version
    messageClass
    reachable
    viewerCanEdit
    viewerCanApprove
    viewerCanStop
  }
`);

type Open = "submit" | "approve" | "return" | "stop";

/** What the viewer may do with a campaign as it stands. */
export function CampaignActions({ campaign }: { campaign: FragmentType<typeof campaignActions> }) {
  const known = readFragment(campaignActions, campaign);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Row>
        {known.viewerCanEdit && (
          <>
            <Button variant="primary" icon={Send} onPress={() => setOpen("submit")}>
              <FormattedMessage id="campaigns.submit.action" />
            </Button>
            <ButtonLink to="/campaigns/$id/edit" params={{ id: known.id }} icon={Pencil}>
              <FormattedMessage id="campaigns.edit.action" />
            </ButtonLink>
          </>
        )}
        {known.viewerCanApprove && (
          <>
            <Button variant="primary" icon={BadgeCheck} onPress={() => setOpen("approve")}>
              <FormattedMessage id="campaigns.approve.action" />
            </Button>
            <Button icon={Undo2} onPress={() => setOpen("return")}>
              <FormattedMessage id="campaigns.return.action" />
            </Button>
          </>
        )}
        {known.viewerCanStop && (
          <Button variant="danger" icon={OctagonX} onPress={() => setOpen("stop")}>
            <FormattedMessage id="campaigns.stop.action" />
          </Button>
        )}
      </Row>
      {open === "submit" && <SubmitDialog of={known} onClose={close} />}
      {open === "approve" && <ApproveDialog of={known} onClose={close} />}
      {open === "return" && <ReturnDialog of={known} onClose={close} />}
      {open === "stop" && <StopDialog of={known} onClose={close} />}
    </>
  );
}
