import { useIntl } from "react-intl";
import { HistoryPage } from "./history-page.tsx";
import { Section } from "./section.tsx";

/** What happened with a record, newest first: deeds and readings, never the values themselves. */
export function PersonHistory({ id }: { id: string }) {
  const intl = useIntl();
  return (
    <Section title={intl.formatMessage({ id: "person.section.history" })}>
      <HistoryPage id={id} />
    </Section>
  );
}
