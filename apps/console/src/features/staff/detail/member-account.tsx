import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { Stack } from "../../../shared/ui/stack.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { AccountDeed } from "./account-deed.tsx";
import { ResetPassword } from "./reset-password.tsx";

export const memberAccount = graphql(`
  fragment MemberAccount on StaffMember {
    id
    name
    state
    viewerCanManage
    account {
      secondFactor
      mustChange
      lockedUntil
      lastSignInAt
    }
  }
`);

type MemberAccountProps = {
  member: FragmentType<typeof memberAccount>;
  onPassword: (password: string) => void;
};

/** The state of a member's account, each line with what may be done about it. */
export function MemberAccount({ member: masked, onPassword }: MemberAccountProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const member = readFragment(memberAccount, masked);
  const { account, id, name, viewerCanManage } = member;
  if (account == null) return null;
  const maySecure = viewerCanManage && permissions.has("account:secure");
  const of = { id, name };
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="staff.account" />
      </h2>
      <SummaryList
        items={[
          {
            id: "state",
            label: intl.formatMessage({ id: "staff.account.access" }),
            value: (
              <FormattedMessage
                id={
                  member.state === "ACTIVE"
                    ? "staff.account.access.active"
                    : "staff.account.access.disabled"
                }
              />
            ),
            action: viewerCanManage && (
              <AccountDeed of={of} deed={member.state === "ACTIVE" ? "disable" : "enable"} />
            ),
          },
          {
            id: "lastSignIn",
            label: intl.formatMessage({ id: "staff.account.lastSignIn" }),
            value:
              account.lastSignInAt == null ? (
                <FormattedMessage id="staff.account.lastSignIn.never" />
              ) : (
                <InstantText at={account.lastSignInAt} />
              ),
          },
          {
            id: "password",
            label: intl.formatMessage({ id: "staff.account.password" }),
            value: (
              <FormattedMessage
                id={
                  account.mustChange
                    ? "staff.account.password.mustChange"
                    : "staff.account.password.own"
                }
              />
            ),
            action: maySecure && <ResetPassword of={of} onPassword={onPassword} />,
          },
          {
            id: "secondFactor",
            label: intl.formatMessage({ id: "staff.account.secondFactor" }),
            value: (
              <FormattedMessage
                id={
                  account.secondFactor
                    ? "staff.account.secondFactor.on"
                    : "staff.account.secondFactor.off"
                }
              />
            ),
            action: maySecure && account.secondFactor && (
              <AccountDeed of={of} deed="resetSecondFactor" />
            ),
          },
          {
            id: "lock",
            label: intl.formatMessage({ id: "staff.account.lock" }),
            value:
              account.lockedUntil == null ? (
                <FormattedMessage id="staff.account.lock.none" />
              ) : (
                <>
                  <Status
                    tone="warning"
                    label={intl.formatMessage({ id: "staff.account.lock.until" })}
                  />{" "}
                  <InstantText at={account.lockedUntil} />
                </>
              ),
            action: maySecure && account.lockedUntil != null && (
              <AccountDeed of={of} deed="unlock" />
            ),
          },
        ]}
      />
    </Stack>
  );
}
