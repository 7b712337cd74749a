import { platformLevels } from "@wuzi/domain/publicity/deed-words";
import { BadgeCheck, FilePen, Pencil, Send, Undo2, Upload } from "lucide-react";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { DeedFactsFragment } from "../../../../gql/graphql.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { SendBackDialog } from "./send-back-dialog.tsx";
import { HandInDialog, ReviewDialog } from "./step-dialogs.tsx";
import { SubmitDialog } from "./submit-dialog.tsx";

type Open = "handIn" | "review" | "sendBack" | "submit" | null;

/** What this person may do with a deed now, the next step first. */
export function DeedActions({ deed }: { deed: DeedFactsFragment }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { id, state } = deed;
  // a platform that waits or has accepted is not submitted to again
  const taken = new Set(
    deed.submissions
      .filter((each) => each.state === "OPEN" || each.state === "ACCEPTED")
      .map(({ level }) => level),
  );
  const isReady = state === "CLEARED" || state === "SUBMITTED" || state === "ACCEPTED";
  return (
    <>
      <Row>
        {deed.viewerCanEdit && (
          <>
            <Button variant="primary" icon={Send} onPress={() => setOpen("handIn")}>
              <FormattedMessage id="deeds.handIn.action" />
            </Button>
            <ButtonLink to="/deeds/$id/edit" params={{ id }} icon={Pencil}>
              <FormattedMessage id="deeds.edit.action" />
            </ButtonLink>
          </>
        )}
        {deed.viewerCanReview && (
          <Button variant="primary" icon={BadgeCheck} onPress={() => setOpen("review")}>
            <FormattedMessage id="deeds.review.action" />
          </Button>
        )}
        {deed.viewerCanSubmit && isReady && taken.size < platformLevels.length && (
          <Button
            variant={state === "CLEARED" ? "primary" : "secondary"}
            icon={Upload}
            onPress={() => setOpen("submit")}
          >
            <FormattedMessage id="deeds.submit.action" />
          </Button>
        )}
        {deed.viewerCanRedact && (
          <ButtonLink to="/deeds/$id/public" params={{ id }} icon={FilePen}>
            <FormattedMessage id="deeds.public.action" />
          </ButtonLink>
        )}
        {deed.viewerCanSendBack && (
          <Button icon={Undo2} onPress={() => setOpen("sendBack")}>
            <FormattedMessage id="deeds.sendBack.action" />
          </Button>
        )}
      </Row>
      {open === "handIn" && <HandInDialog of={deed} onClose={close} />}
      {open === "review" && <ReviewDialog of={deed} onClose={close} />}
      {open === "sendBack" && <SendBackDialog of={deed} onClose={close} />}
      {open === "submit" && <SubmitDialog of={deed} onClose={close} />}
    </>
  );
}
