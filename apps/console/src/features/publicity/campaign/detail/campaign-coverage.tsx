import { ClipboardList } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { CampaignState } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useReloadOn } from "../../../../shared/graphql/use-reload-on.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Figures } from "../../../../shared/ui/figures.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { CoverageTable, standings } from "./coverage-table.tsx";

const coverageQuery = graphql(`
  query CoverageOfCampaign($id: ID!) {
    campaignCoverage(campaignId: $id) {
      total {
        target
        reached
        otherwise
        underWay
        unsuitable
        noNumber
        optedOut
        notSent
        failed
        rest
      }
      offices {
        office {
          id
          shortName
        }
        target
        reached
        otherwise
        underWay
        unsuitable
        noNumber
        optedOut
        notSent
        failed
        rest
      }
      categories {
        category
        target
        reached
        otherwise
        underWay
        unsuitable
        noNumber
        optedOut
        notSent
        failed
        rest
      }
    }
  }
`);

const types = ["Campaign"];

/** Whom a campaign has told, by unit and by category of disability; the rest goes from door to door. */
export function CampaignCoverage({ id, state }: { id: string; state?: CampaignState }) {
  const intl = useIntl();
  const words = usePersonWords();
  const { data, failure, reload } = useLoad(coverageQuery, { id }, { types });
  useReloadOn(state, reload);
  const coverage = data?.campaignCoverage;
  return (
    <Stack gap={4}>
      <Row>
        <h2>
          <FormattedMessage id="campaigns.coverage" />
        </h2>
        <ButtonLink to="/campaigns/$id/rest" params={{ id }} icon={ClipboardList}>
          <FormattedMessage id="campaigns.rest.action" />
        </ButtonLink>
      </Row>
      {failure && !coverage && <ErrorState failure={failure} onRetry={reload} />}
      {!coverage && !failure && <Skeleton lines={6} />}
      {coverage && (
        <>
          <Figures
            figures={standings
              .filter((part) => part === "target" || part === "rest" || coverage.total[part] > 0)
              .map((part) => ({
                id: part,
                label: intl.formatMessage({ id: `campaigns.cover.${part}` }),
                value: coverage.total[part],
              }))}
          />
          <CoverageTable
            caption={intl.formatMessage({ id: "campaigns.cover.byUnit" })}
            first={intl.formatMessage({ id: "campaigns.cover.unit" })}
            lines={coverage.offices.map((line) => ({
              ...line,
              id: line.office.id,
              name: line.office.shortName,
            }))}
          />
          <CoverageTable
            caption={intl.formatMessage({ id: "campaigns.cover.byCategory" })}
            first={intl.formatMessage({ id: "campaigns.cover.category" })}
            lines={coverage.categories.map((line) => ({
              ...line,
              id: line.category ?? "none",
              name: line.category
                ? words.category(line.category)
                : intl.formatMessage({ id: "campaigns.cover.noCategory" }),
            }))}
          />
        </>
      )}
    </Stack>
  );
}
