import { graphql } from "../../gql/gql.ts";
import { readNow } from "../../shared/graphql/read-now.ts";
import type { TodaySource } from "../../shared/today/duty.ts";
import { toDuty } from "./to-duty.ts";

const accountsQuery = graphql(`
  query AccountsInNeed {
    locked: staffMembers(first: 5, filter: { state: ACTIVE, account: LOCKED }) {
      totalCount
      nodes {
        id
        name
      }
    }
    waiting: staffMembers(first: 5, filter: { state: ACTIVE, account: ONE_TIME_PASSWORD }) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
`);

const officesQuery = graphql(`
  query OfficesWithoutStaff {
    offices(first: 5, filter: { state: OPEN, unstaffed: true }) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
`);

/** Accounts that only an administrator can help. */
export const accountDuties: TodaySource = {
  id: "accounts",
  title: "today.accounts",
  needs: "account:secure",
  load: async (client, _session, intl) => {
    const { locked, waiting } = await readNow(client, accountsQuery, {});
    return [
      ...toDuty(intl, locked, {
        id: "locked",
        tone: "danger",
        title: "today.accounts.locked",
        detail: "today.accounts.locked.detail",
        folder: "/staff",
        href: "/staff?account=locked",
      }),
      ...toDuty(intl, waiting, {
        id: "waiting",
        tone: "warning",
        title: "today.accounts.waiting",
        detail: "today.accounts.waiting.detail",
        folder: "/staff",
        href: "/staff?account=one_time_password",
      }),
    ];
  },
};

/** Offices in which nobody holds a post. */
export const officeDuties: TodaySource = {
  id: "offices",
  title: "today.offices",
  needs: "staff:manage",
  load: async (client, _session, intl) => {
    const { offices } = await readNow(client, officesQuery, {});
    return toDuty(intl, offices, {
      id: "unstaffed",
      tone: "info",
      title: "today.offices.unstaffed",
      detail: "today.offices.unstaffed.detail",
      folder: "/offices",
      href: "/offices?view=list&unstaffed=true",
    });
  },
};
