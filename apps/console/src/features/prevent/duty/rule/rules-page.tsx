import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { DutiesCrumbs } from "../duties-crumbs.tsx";
import { RuleDialog } from "./rule-dialog.tsx";
import { RuleList } from "./rule-list.tsx";

/** When something is due: the rules of the office and of those below. */
export function RulesPage() {
  const intl = useIntl();
  const { actingPost } = useSession();
  const [isAdding, setAdding] = useState(false);
  const officeId = actingPost?.officeId ?? "";
  return (
    <>
      <DutiesCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "duties.rules" })}
        lead={<FormattedMessage id="duties.rules.lead" />}
        actions={
          <Button variant="primary" onPress={() => setAdding(true)}>
            <FormattedMessage id="duties.rule.add" />
          </Button>
        }
      />
      <RuleList officeId={officeId} />
      {isAdding && <RuleDialog officeId={officeId} onClose={() => setAdding(false)} />}
    </>
  );
}
