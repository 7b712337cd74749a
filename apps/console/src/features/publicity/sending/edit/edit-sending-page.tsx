import { FormattedMessage, useIntl } from "react-intl";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SendingCrumbs } from "../sending-crumbs.tsx";
import { sendingRules } from "../sending-query.ts";
import { SendingForm } from "./sending-form.tsx";

/** Changes how the county sends. */
export function EditSendingPage() {
  const intl = useIntl();
  const { data, failure } = useLoad(sendingRules, {});
  if (failure && !data) throw new PageFailure(failure);
  const rules = data?.sendingPolicy;
  return (
    <Stack gap={5}>
      <SendingCrumbs below />
      <PageHeading
        title={intl.formatMessage({ id: "sending.edit" })}
        lead={intl.formatMessage({ id: "sending.edit.lead" })}
      />
      {!rules && <Skeleton lines={10} />}
      {rules && !rules.viewerCanSet && (
        <Notice tone="info">
          <FormattedMessage id="sending.edit.notAllowed" />
        </Notice>
      )}
      {rules?.viewerCanSet && <SendingForm known={rules} />}
    </Stack>
  );
}
