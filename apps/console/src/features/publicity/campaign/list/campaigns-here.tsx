import { FormattedMessage } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";
import tables from "../../../../shared/ui/figure-table.module.css";
import styles from "../campaign.module.css";

const campaignsHere = graphql(`
  query CampaignsHere {
    campaignsHere {
      id
      title
      messageClass
      people
    }
  }
`);

const types = ["Campaign"];

/** Campaigns, also of an office above, that people here belong to: whom they have not reached. */
export function CampaignsHere() {
  const words = useCampaignWords();
  const { data } = useLoad(campaignsHere, {}, { types });
  if (!data || data.campaignsHere.length === 0) return null;
  return (
    <Stack gap={2}>
      <h2>
        <FormattedMessage id="campaigns.here" />
      </h2>
      <ul className={tables.cards}>
        {data.campaignsHere.map(({ id, title, messageClass, people }) => (
          <li key={id} className={tables.card}>
            <Link to="/campaigns/$id/rest" params={{ id }}>
              <FormattedMessage id="campaigns.here.line" values={{ title }} />
            </Link>
            <p className={styles.about}>
              {words.messageClass(messageClass)}{" "}
              <FormattedMessage id="campaigns.here.people" values={{ people }} />
            </p>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
