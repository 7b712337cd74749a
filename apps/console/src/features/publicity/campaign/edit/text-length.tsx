import { fillTemplate, wholeText } from "@wuzi/domain/publicity/message-template";
import { splitMessage } from "@wuzi/domain/publicity/split-message";
import { codePoints } from "@wuzi/domain/text/plain-text";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import styles from "../campaign.module.css";

const rulesQuery = graphql(`
  query RulesOfText {
    sendingPolicy {
      id
      signature
      optOutText
    }
  }
`);

/** The text as one person would read it, signature and all, with its characters and parts. */
export function TextLength({ template, isEmergency }: { template: string; isEmergency: boolean }) {
  const intl = useIntl();
  const { data } = useLoad(rulesQuery, {});
  if (!data || template.trim() === "") return null;
  const sample = {
    name: intl.formatMessage({ id: "campaigns.sample.name" }),
    unit: intl.formatMessage({ id: "campaigns.sample.unit" }),
    village: intl.formatMessage({ id: "campaigns.sample.village" }),
  };
  const text = wholeText(
    data.sendingPolicy,
    fillTemplate(template, sample) ?? template,
    isEmergency,
  );
  const split = splitMessage(text);
  return (
    <Stack gap={2}>
      <h2>
        <FormattedMessage id="campaigns.sample" />
      </h2>
      <p className={styles.letter}>{text}</p>
      <p className={styles.about} role="status">
        <FormattedMessage
          id={split.ok ? "campaigns.length" : "campaigns.length.over"}
          values={{ characters: codePoints(text), parts: split.ok ? split.parts.length : 0 }}
        />
      </p>
    </Stack>
  );
}
