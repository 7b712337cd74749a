import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DutiesCrumbs } from "../duties-crumbs.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { LeaveList } from "./leave-list.tsx";

/** Who is on leave at the office and below, and who stands in. */
export function LeavePage() {
  const intl = useIntl();
  const { actingPost, permissions } = useSession();
  const [isAdding, setAdding] = useState(false);
  return (
    <Stack gap={5}>
      <DutiesCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "duties.leave" })}
        lead={<FormattedMessage id="duties.leave.lead" />}
        actions={
          permissions.has("duty:manage") && (
            <Button variant="primary" onPress={() => setAdding(true)}>
              <FormattedMessage id="duties.leave.add" />
            </Button>
          )
        }
      />
      <LeaveList officeId={actingPost?.officeId ?? ""} />
      {isAdding && <LeaveDialog onClose={() => setAdding(false)} />}
    </Stack>
  );
}
