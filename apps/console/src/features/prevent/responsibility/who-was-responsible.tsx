import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { changed } from "./changed-types.ts";
import { Span } from "./contract/contract-history.tsx";
import { useResponsibilityWords } from "./use-responsibility-words.ts";

const responsibleFor = graphql(`
  query ResponsibleFor($officeId: ID!, $onDay: Day!) {
    responsibleFor(officeId: $officeId, onDay: $onDay) {
      __typename
      ... on Responsible {
        basis
        person {
          name
          title
          fromDay
          toDay
        }
        deputies {
          name
          title
        }
        through {
          id
          name
        }
      }
      ... on ResponsibilityGap {
        reason
      }
    }
  }
`);

/** Who answered for an area on a day, and by what; or why nobody did. */
export function WhoWasResponsible({ officeId, onDay }: { officeId: string; onDay: string }) {
  const intl = useIntl();
  const words = useResponsibilityWords();
  const { data, failure, isLoading, reload } = useLoad(
    responsibleFor,
    { officeId, onDay },
    { types: changed },
  );
  // whoever answered on the day asked about before is not said to answer on this one
  const answer = isLoading ? undefined : data?.responsibleFor;
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="responsibility.who" />
      </h2>
      <div role="status">
        {failure && !answer && <ErrorState failure={failure} onRetry={reload} />}
        {!answer && !failure && <Skeleton lines={3} />}
        {answer?.__typename === "ResponsibilityGap" && (
          <Notice tone="warning">{words.gap(answer.reason)}</Notice>
        )}
        {answer?.__typename === "Responsible" && (
          <SummaryList
            items={[
              {
                id: "person",
                label: intl.formatMessage({ id: "responsibility.person" }),
                value: <strong>{words.cadre(answer.person)}</strong>,
              },
              {
                id: "basis",
                label: intl.formatMessage({ id: "responsibility.basis" }),
                value: words.basis(answer.basis),
              },
              {
                id: "through",
                label: intl.formatMessage({ id: "responsibility.through" }),
                value: answer.through?.name,
              },
              {
                id: "span",
                label: intl.formatMessage({ id: "responsibility.days" }),
                value: <Span from={answer.person.fromDay} to={answer.person.toDay} />,
              },
              ...(answer.deputies.length > 0
                ? [
                    {
                      id: "deputies",
                      label: intl.formatMessage({ id: "responsibility.deputies" }),
                      value: words.cadres(answer.deputies),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </div>
    </Stack>
  );
}
