import { graphql } from "../../../gql/gql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { Duty, TodaySource } from "../../../shared/today/duty.ts";

const screeningQuery = graphql(`
  query ScreeningDuties {
    screeningRounds(first: 10, filter: { open: true, mine: true }) {
      nodes {
        id
        name
        doors
        done
      }
    }
    arrivals(first: 1, filter: { state: OPEN }) {
      totalCount
    }
  }
`);

/** Doors that are left in one's own rounds, and arrivals that nobody has decided. */
export const screeningDuties: TodaySource = {
  id: "screening",
  title: "today.screening",
  needs: "screening:write",
  load: async (client, _session, intl) => {
    const { screeningRounds, arrivals } = await readNow(client, screeningQuery, {});
    const rounds = screeningRounds.nodes
      .filter(({ doors, done }) => done < doors)
      .map<Duty>(({ id, name, doors, done }) => ({
        id,
        tone: "warning",
        title: intl.formatMessage({ id: "today.screening.round" }, { count: doors - done }),
        detail: name,
        inField: true,
        action: {
          label: intl.formatMessage({ id: "today.screening.go" }),
          href: `/screening?round=${id}`,
        },
      }));
    const waiting = arrivals.totalCount;
    const undecided: Duty = {
      id: "arrivals",
      tone: "warning",
      title: intl.formatMessage({ id: "today.screening.arrivals" }, { count: waiting }),
      detail: intl.formatMessage({ id: "today.screening.arrivals.detail" }),
      action: {
        label: intl.formatMessage({ id: "today.showAll" }),
        href: "/arrivals?state=open",
      },
    };
    return waiting === 0 ? rounds : [...rounds, undecided];
  },
};
