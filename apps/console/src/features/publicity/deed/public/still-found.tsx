import { personalIn, type DeedPeople } from "@wuzi/domain/publicity/deed-redaction";
import { FormattedMessage, useIntl } from "react-intl";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { useDeedWords } from "../use-deed-words.ts";
import styles from "../deed.module.css";

type StillFoundProps = { title: string; body: string; people: DeedPeople };

/** What a text still tells of people: by the rules that the server decides by. */
export function StillFound({ title, body, people }: StillFoundProps) {
  const intl = useIntl();
  const words = useDeedWords();
  const found = [...personalIn(title, people), ...personalIn(body, people)];
  if (found.length === 0) {
    return (
      <Notice tone="success">
        <FormattedMessage id="deeds.found.none" />
      </Notice>
    );
  }
  return (
    <Notice
      tone="danger"
      title={intl.formatMessage({ id: "deeds.found.some" }, { count: found.length })}
    >
      <ul className={styles.found}>
        {found.map(({ fault, text }, at) => (
          <li key={`${fault} ${at}`}>
            <FormattedMessage
              id="deeds.found.line"
              values={{ what: words.personal(fault), text }}
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
