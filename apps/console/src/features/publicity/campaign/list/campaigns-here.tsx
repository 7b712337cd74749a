import { FormattedMessage, useIntl } from "react-intl";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";
import { useCampaignsHere } from "../use-campaigns-here.ts";
import tables from "../../../../shared/ui/figure-table.module.css";
import styles from "../campaign.module.css";

/** Campaigns, also of an office above, that people here belong to: whom they have told, and whom not. */
export function CampaignsHere() {
  const intl = useIntl();
  const words = useCampaignWords();
  const { data } = useCampaignsHere();
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
              <FormattedMessage id="campaigns.here.people" values={{ people }} />{" "}
              <Link
                to="/campaigns/$id"
                params={{ id }}
                aria-label={intl.formatMessage({ id: "campaigns.here.coverage.of" }, { title })}
              >
                <FormattedMessage id="campaigns.here.coverage" />
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
