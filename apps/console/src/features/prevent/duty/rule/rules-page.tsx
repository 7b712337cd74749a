import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
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
      <Breadcrumbs
        crumbs={[
          {
            id: "duties",
            link: (
              <Link to="/duties">
                <FormattedMessage id="nav.duties" />
              </Link>
            ),
          },
        ]}
      />
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
