import { FormattedMessage } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import styles from "../own/duties.module.css";

const reportedNews = graphql(`
  query ReportedNews($filter: DailyReportFilter) {
    dailyReports(first: 50, filter: $filter) {
      nodes {
        id
        news
        holderName
        behalfReason
        recordedAt
        office {
          id
          name
        }
      }
    }
  }
`);

const types = ["DailyReport"];

/** What was reported of a day, where there was something. */
export function NewsList({ officeId, day }: { officeId: string; day: string }) {
  const filter = { officeId, includeBelow: true, onDay: day, withNews: true };
  const { data } = useLoad(reportedNews, { filter }, { types, pause: officeId === "" });
  const reports = data?.dailyReports.nodes ?? [];
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="news">
      <h2 id="news">
        <FormattedMessage id="reports.news" />
      </h2>
      <ul className={styles.cards}>
        {reports.map(({ id, news, holderName, behalfReason, recordedAt, office }) => (
          <li key={id}>
            <article className={styles.card}>
              <h3>{holderName}</h3>
              <p>{news}</p>
              <p className={styles.facts}>
                <span>{office?.name}</span>
                <InstantText at={recordedAt} relative={false} />
                {behalfReason != null && (
                  <FormattedMessage id="reports.behalfOf" values={{ reason: behalfReason }} />
                )}
              </p>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
