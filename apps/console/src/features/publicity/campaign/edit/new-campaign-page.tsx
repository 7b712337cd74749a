import { useNavigate } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { CampaignCrumbs } from "../campaign-crumbs.tsx";
import { CampaignForm } from "./campaign-form.tsx";
import { audienceOf, classOf, noCampaign } from "./campaign-values.ts";

const draftCampaign = graphql(`
  mutation DraftCampaign($input: DraftCampaignInput!) {
    draftCampaign(input: $input) {
      id
    }
  }
`);

const types = ["Campaign"];

/** Drafts a campaign; nothing leaves before it is submitted and approved. */
export function NewCampaignPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(draftCampaign, types);
  const key = useSendKey();
  return (
    <Stack gap={5}>
      <CampaignCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "campaigns.new" })}
        lead={intl.formatMessage({ id: "campaigns.new.lead" })}
      />
      <CampaignForm
        start={noCampaign}
        draftKey="campaign-new"
        onSend={async (values) => {
          const { messageClass, title, legalBasis, template } = values;
          const input = {
            messageClass: classOf(messageClass),
            title,
            legalBasis,
            template,
            audience: audienceOf(values),
            idempotencyKey: key.current(),
          };
          const { data, failure } = await send({ input });
          key.answered(failure);
          if (failure) return failure;
          const { id } = data.draftCampaign;
          void navigate({ to: "/campaigns/$id", params: { id }, ignoreBlocker: true });
          return null;
        }}
      />
    </Stack>
  );
}
