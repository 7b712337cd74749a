import { useParams } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { dayOf, noonOf, timeZone, type IsoDay } from "../../../../shared/format/calendar.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import styles from "./notice.module.css";

const noticePage = graphql(`
  query ReleaseNotice($id: ID!) {
    controlCase(id: $id) {
      id
      name
      categoryLabel
      fromDay
      endedOn
      office {
        id
        name
      }
      releases {
        id
        state
        noticeNumber
        centre
        doctor
        confirmedOn
        approvedBy
        approvedAt
        approvedOn
        backfilled
      }
    }
  }
`);

/** 解除隔离通知书: the words that somebody is given, printed from the page. */
export function NoticePage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(noticePage, { id });
  if (failure && !data) throw new PageFailure(failure);
  const control = data?.controlCase;
  /** A paper that is kept says its year. */
  const day = (on: IsoDay) => intl.formatDate(noonOf(on), { dateStyle: "long", timeZone });
  const release = control?.releases.find(({ state }) => state === "APPROVED");
  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "control",
            link: (
              <Link to="/controlled/$id" params={{ id }}>
                {control?.name ?? intl.formatMessage({ id: "control.one" })}
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={intl.formatMessage({ id: "control.notice.title" })}
        actions={
          release && (
            <Button variant="primary" icon={Printer} onPress={() => window.print()}>
              <FormattedMessage id="control.notice.print" />
            </Button>
          )
        }
      />
      {control === undefined && <Skeleton lines={8} />}
      {control !== undefined && release === undefined && (
        <p>
          <FormattedMessage id="control.notice.none" />
        </p>
      )}
      {control && release && (
        <article className={styles.notice} aria-label={release.noticeNumber ?? ""}>
          <p className={styles.number}>{release.noticeNumber}</p>
          <p>
            <FormattedMessage id="control.notice.to" values={{ name: control.name }} />
          </p>
          <p className={styles.body}>
            <FormattedMessage
              id="control.notice.body"
              values={{
                category: control.categoryLabel,
                from: day(control.fromDay),
                centre: release.centre ?? "",
                doctor: release.doctor ?? "",
                on: control.endedOn ? day(control.endedOn) : "",
              }}
            />
          </p>
          <p className={styles.body}>
            <FormattedMessage id="control.notice.advice" />
          </p>
          <p className={styles.signed}>
            {control.office?.name}
            <br />
            <FormattedMessage
              id="control.notice.approved"
              values={{ name: release.approvedBy ?? "" }}
            />
            <br />
            {release.approvedOn && day(release.approvedOn)}
            {release.backfilled && release.approvedAt && (
              <>
                <br />
                <FormattedMessage
                  id="control.notice.backfilled"
                  values={{ on: day(dayOf(new Date(release.approvedAt))) }}
                />
              </>
            )}
          </p>
        </article>
      )}
    </Stack>
  );
}
