import { ArrowRightLeft, CalendarCog, LogOut, Thermometer } from "lucide-react";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { RecordDialog } from "../follow-up/record-dialog.tsx";
import { AdjustDialog } from "./adjust-dialog.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";

export const controlActions = graphql(`
  fragment ControlActions on ControlCase {
    id
    name
    version
    anchorOn
    fromDay
    untilOn
    manualUntilOn
    suitableChannels
    feverThreshold
    viewerCanEdit
    viewerCanRecord
    office {
      id
    }
  }
`);

type Open = "record" | "adjust" | "end" | "move";

/** What the viewer may do with a control that goes on. */
export function ControlActions({ control }: { control: FragmentType<typeof controlActions> }) {
  const known = readFragment(controlActions, control);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Row>
        {known.viewerCanRecord && (
          <Button variant="primary" icon={Thermometer} onPress={() => setOpen("record")}>
            <FormattedMessage id="control.followUp.action" />
          </Button>
        )}
        {known.viewerCanEdit && (
          <>
            <Button icon={CalendarCog} onPress={() => setOpen("adjust")}>
              <FormattedMessage id="control.adjust.action" />
            </Button>
            <Button icon={ArrowRightLeft} onPress={() => setOpen("move")}>
              <FormattedMessage id="control.move.action" />
            </Button>
            <Button icon={LogOut} onPress={() => setOpen("end")}>
              <FormattedMessage id="control.end.action" />
            </Button>
          </>
        )}
      </Row>
      {open === "record" && <RecordDialog of={known} onClose={close} />}
      {open === "adjust" && <AdjustDialog of={known} onClose={close} />}
      {open === "end" && <EndDialog of={known} onClose={close} />}
      {open === "move" && <MoveDialog of={known} onClose={close} />}
    </>
  );
}
