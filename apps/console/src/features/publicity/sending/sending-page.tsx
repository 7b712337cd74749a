import { ScrollText, SquarePen } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { BatchList } from "./batches/batch-list.tsx";
import { ChannelList } from "./channel-list.tsx";
import { SendingCrumbs } from "./sending-crumbs.tsx";
import { sendingRules } from "./sending-query.ts";
import { useRuleLines } from "./use-rule-lines.ts";

const types = ["SendingPolicy"];

/** How the county sends, and how the way to the carrier stands. */
export function SendingPage() {
  const intl = useIntl();
  const { permissions } = useSession();
  const linesOf = useRuleLines();
  const { data, failure } = useLoad(sendingRules, {}, { types });
  if (failure && !data) throw new PageFailure(failure);
  const rules = data?.sendingPolicy;
  return (
    <Stack gap={5}>
      <SendingCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "nav.sending" })}
        lead={intl.formatMessage({ id: "sending.lead" })}
        actions={
          rules?.viewerCanSet && (
            <ButtonLink to="/sending/edit" variant="primary" icon={SquarePen}>
              <FormattedMessage id="sending.edit" />
            </ButtonLink>
          )
        }
      />
      <Stack gap={3}>
        <Row>
          <h2>
            <FormattedMessage id="sending.rules" />
          </h2>
          {rules && (
            <Status
              tone={rules.inWindow ? "success" : "neutral"}
              label={intl.formatMessage({
                id: rules.inWindow ? "sending.inWindow" : "sending.outside",
              })}
            />
          )}
          {permissions.has("audit:read") && (
            <ButtonLink
              to="/audit"
              search={{ subject: "publicity.sending_policy" }}
              icon={ScrollText}
            >
              <FormattedMessage id="sending.audit" />
            </ButtonLink>
          )}
        </Row>
        {rules ? <SummaryList items={linesOf(rules)} /> : <Skeleton lines={9} />}
      </Stack>
      <ChannelList />
      {permissions.has("campaign:read") && <BatchList />}
    </Stack>
  );
}
