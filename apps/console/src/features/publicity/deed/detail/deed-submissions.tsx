import { FormattedMessage } from "react-intl";
import type { DeedFactsFragment } from "../../../../gql/graphql.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SubmissionCard } from "./submission-card.tsx";
import styles from "../deed.module.css";

/** Where a deed was sent and what was answered, the newest first. */
export function DeedSubmissions({ deed }: { deed: DeedFactsFragment }) {
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="deeds.submissions" />
      </h2>
      {deed.submissions.length === 0 ? (
        <p>
          <FormattedMessage id="deeds.submissions.none" />
        </p>
      ) : (
        <ul className={styles.submissions}>
          {deed.submissions.map((each) => (
            <li key={each.id} className={styles.submission}>
              <SubmissionCard of={each} mayMake={deed.viewerCanSubmit} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
