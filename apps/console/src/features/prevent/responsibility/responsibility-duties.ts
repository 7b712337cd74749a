import { graphql } from "../../../gql/gql.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../../shared/today/duty.ts";

const areasWithoutLead = graphql(`
  query AreasWithoutLead($officeId: ID!, $onDay: Day!) {
    responsibilityChart(officeId: $officeId, onDay: $onDay) {
      areasWithoutLead
      areas {
        office {
          id
          name
        }
        lead {
          name
        }
      }
    }
  }
`);

const named = 5;

/** Areas below one's own office for which nobody answers today. */
export const responsibilityDuties: TodaySource = {
  id: "responsibility",
  title: "today.responsibility",
  needs: "responsibility:manage",
  load: async (client, { actingPost }, intl) => {
    if (!actingPost) return [];
    const { responsibilityChart: chart } = await readNow(client, areasWithoutLead, {
      officeId: actingPost.officeId,
      onDay: dayOf(new Date()),
    });
    const vacant = chart.areas.filter(({ lead }) => !lead);
    if (vacant.length === 0) return [];
    return [
      {
        id: "vacant",
        tone: "warning",
        title: intl.formatMessage(
          { id: "today.responsibility.vacant" },
          { count: chart.areasWithoutLead },
        ),
        detail: intl.formatMessage({ id: "today.responsibility.vacant.detail" }),
        records: vacant.slice(0, named).map(({ office }) => ({
          id: office.id,
          name: office.name,
          href: `/responsibility?office=${office.id}`,
        })),
        action: {
          label: intl.formatMessage({ id: "today.showAll" }),
          href: "/responsibility",
        },
      },
    ];
  },
};
