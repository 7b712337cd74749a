import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import type { MessageId } from "../../../shared/i18n/messages.ts";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";

const securitySummary = graphql(`
  fragment SecuritySummary on Viewer {
    passwordChangedAt
    secondFactor
    recoveryCodesLeft
  }
`);

/** So few codes left that new ones should be made. */
const fewCodes = 3;

/** How the person signs in: password, second factor, recovery codes; each can be renewed. */
export function SecuritySummary({ viewer }: { viewer: FragmentType<typeof securitySummary> }) {
  const intl = useIntl();
  const say = (id: MessageId) => intl.formatMessage({ id });
  const { passwordChangedAt, secondFactor, recoveryCodesLeft } = readFragment(
    securitySummary,
    viewer,
  );
  return (
    <SummaryList
      items={[
        {
          id: "password",
          label: say("account.password.title"),
          value: passwordChangedAt && (
            <>
              <FormattedMessage id="account.password.changed" />{" "}
              <InstantText at={passwordChangedAt} />
            </>
          ),
          action: (
            <ButtonLink to="/account/password">
              <FormattedMessage id="account.password.send" />
            </ButtonLink>
          ),
        },
        {
          id: "factor",
          label: say("account.factor.title"),
          value: secondFactor ? (
            <Status tone="success" label={say("account.factor.on")} />
          ) : (
            <Status tone="neutral" label={say("account.factor.off")} />
          ),
          action: (
            <ButtonLink to="/account/second-factor">
              <FormattedMessage
                id={secondFactor ? "account.factor.renew" : "account.factor.setUp"}
              />
            </ButtonLink>
          ),
        },
        ...(secondFactor
          ? [
              {
                id: "codes",
                label: say("account.codes.label"),
                value: (
                  <Status
                    tone={recoveryCodesLeft <= fewCodes ? "warning" : "success"}
                    label={intl.formatMessage(
                      { id: "account.codes.left" },
                      { count: recoveryCodesLeft },
                    )}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
