import { useNavigate, useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { EditedCampaignQuery } from "../../../../gql/graphql.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { CampaignCrumbs } from "../campaign-crumbs.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { audienceOf, classOf, valuesOf } from "./campaign-values.ts";

const editedCampaign = graphql(`
  query EditedCampaign($id: ID!) {
    campaign(id: $id) {
      id
      title
      messageClass
      legalBasis
      template
      audience
      version
      viewerCanEdit
    }
  }
`);

const editCampaign = graphql(`
  mutation EditCampaign($input: EditCampaignInput!) {
    editCampaign(input: $input) {
      __typename
      ... on Campaign {
        id
        version
      }
      ... on CampaignMoved {
        state
      }
    }
  }
`);

const types = ["Campaign"];

/** Changes a draft. */
export function EditCampaignPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(editedCampaign, { id });
  if (failure && !data) throw new PageFailure(failure);
  const campaign = data?.campaign.id === id ? data.campaign : undefined;
  return (
    <Stack gap={5}>
      <CampaignCrumbs of={campaign} />
      <PageHeading title={intl.formatMessage({ id: "campaigns.edit" })} />
      {!campaign && <Skeleton lines={8} />}
      {campaign && !campaign.viewerCanEdit && (
        <Notice tone="warning">
          <FormattedMessage id="campaigns.edit.notAllowed" />
        </Notice>
      )}
      {campaign?.viewerCanEdit && <EditForm key={id} campaign={campaign} />}
    </Stack>
  );
}

function EditForm({ campaign }: { campaign: EditedCampaignQuery["campaign"] }) {
  const intl = useIntl();
  const words = useCampaignWords();
  const navigate = useNavigate();
  const send = useSend(editCampaign, types);
  const { values: start, others } = valuesOf(campaign);
  const { id, version } = campaign;
  return (
    <CampaignForm
      start={start}
      draftKey={`campaign-${id}`}
      isEdit
      others={others}
      onSend={async (values) => {
        const { messageClass, title, legalBasis, template } = values;
        const input = {
          id,
          version,
          messageClass: classOf(messageClass),
          title,
          legalBasis,
          template,
          audience: audienceOf(values, others),
        };
        const { data, failure } = await send({ input });
        if (failure) return failure;
        if (data.editCampaign.__typename === "CampaignMoved") {
          const state = words.state(data.editCampaign.state);
          return refusal(intl.formatMessage({ id: "campaigns.refused.moved" }, { state }));
        }
        void navigate({ to: "/campaigns/$id", params: { id }, ignoreBlocker: true });
        return null;
      }}
    />
  );
}
