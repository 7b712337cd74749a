import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { Select } from "../../../../shared/ui/select.tsx";

const campaignsToFollow = graphql(`
  query CampaignsToFollow {
    campaignsHere {
      id
      title
    }
  }
`);

const types = ["Campaign"];

type CampaignFieldProps = {
  label: string;
  error?: string | undefined;
  value: string;
  onChange: (id: string) => void;
};

/** The campaign whose people are told by another way; nothing where none reaches here. */
export function CampaignField(props: CampaignFieldProps) {
  const intl = useIntl();
  const { data } = useLoad(campaignsToFollow, {}, { types });
  const campaigns = data?.campaignsHere ?? [];
  if (campaigns.length === 0) return null;
  return (
    <Select
      {...props}
      placeholder={intl.formatMessage({ id: "outreach.campaign.none" })}
      options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}
