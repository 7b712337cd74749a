import { roles } from "@wuzi/domain/access/roles";
import type { IntlShape } from "react-intl";
import { graphql } from "../../gql/gql.ts";
import type { AccountDutiesQuery } from "../../gql/graphql.ts";
import { dayOf, daysBetween } from "../../shared/format/calendar.ts";
import { formatDay } from "../../shared/format/day.ts";
import { readNow } from "../../shared/graphql/read-now.ts";
import { roleName, roleOf } from "../../shared/session/role-name.ts";
import type { Duty, TodaySource } from "../../shared/today/duty.ts";

const accountDutiesQuery = graphql(`
  query AccountDuties {
    viewer {
      id
      passwordChangedAt
      recoveryCodesLeft
      secondFactor
      posts {
        id
        role
        officeName
        toDay
      }
    }
  }
`);

const fewCodes = 3;
const passwordDays = 183;
const noticeDays = 14;

/** What one's own account needs: nobody else can do it. */
export const ownAccountDuties: TodaySource = {
  id: "account",
  title: "today.account",
  load: async (client, _session, intl) => {
    const { viewer } = await readNow(client, accountDutiesQuery, {});
    return accountDuties(viewer, new Date(), intl);
  },
};

/** The duties that follow from an account's state at `now`. */
export function accountDuties(
  viewer: AccountDutiesQuery["viewer"],
  now: Date,
  intl: IntlShape,
): readonly Duty[] {
  const today = dayOf(now);
  const say = intl.formatMessage;
  const open = (href: string) => ({ label: say({ id: "today.account.open" }), href });
  const isAdministrator = viewer.posts.some((post) => roles[roleOf(post.role)].administrator);
  const duties: (Duty | false)[] = [
    isAdministrator &&
      !viewer.secondFactor && {
        id: "factor",
        tone: "danger",
        title: say({ id: "today.account.factor" }),
        detail: say({ id: "today.account.factor.detail" }),
        action: open("/account/second-factor"),
      },
    viewer.secondFactor &&
      viewer.recoveryCodesLeft <= fewCodes && {
        id: "codes",
        tone: "warning",
        title: say({ id: "today.account.codes" }, { count: viewer.recoveryCodesLeft }),
        detail: say({ id: "today.account.codes.detail" }),
        action: open("/account/second-factor"),
      },
    isOld(viewer.passwordChangedAt, today) && {
      id: "password",
      tone: "info",
      title: say({ id: "today.account.password" }),
      detail: say({ id: "today.account.password.detail" }),
      action: open("/account/password"),
    },
  ];
  const ending = viewer.posts.filter(
    ({ toDay }) => toDay != null && daysBetween(today, toDay) <= noticeDays,
  );
  return [
    ...duties.filter((duty) => duty !== false),
    ...ending.map<Duty>((post) => ({
      id: post.id,
      tone: "warning",
      title: say(
        { id: "today.account.post" },
        { office: post.officeName, role: roleName(post.role, intl.locale) },
      ),
      detail: say(
        { id: "today.account.post.detail" },
        { day: formatDay(post.toDay ?? today, today, intl.locale) },
      ),
      action: { label: say({ id: "today.account.view" }), href: "/account" },
    })),
  ];
}

function isOld(changedAt: string | null | undefined, today: string): boolean {
  return changedAt != null && daysBetween(dayOf(new Date(changedAt)), today) > passwordDays;
}
