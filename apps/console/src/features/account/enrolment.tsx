import { useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../gql/gql.ts";
import type { OfferSecondFactorMutation, SignInStage } from "../../gql/graphql.ts";
import type { Failure } from "../../shared/graphql/failure.ts";
import { useSend, type Sent } from "../../shared/graphql/use-send.ts";
import { focusHeading } from "../../shared/page/focus-heading.ts";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Loading } from "../../shared/ui/loading.tsx";
import { QrCode } from "../../shared/ui/qr-code.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { EnrolmentForm } from "./enrolment-form.tsx";
import { ProveAgainForm } from "./prove-again-form.tsx";
import styles from "./account.module.css";

const offerMutation = graphql(`
  mutation OfferSecondFactor {
    offerSecondFactor {
      __typename
      ... on SecondFactorOffer {
        secret
        uri
        offer
      }
      ... on FreshProofNeeded {
        withCode
      }
    }
  }
`);

export type EnrolmentProps = {
  onEnrolled: (recoveryCodes: readonly string[], stage: SignInStage) => void;
  /** Sees every failure of the requests first; answers with what shall be shown. */
  onFailure?: (failure: Failure) => Failure | null;
};

/**
 * Sets up a second factor in three steps: the app, the code to scan or type, the first six digits.
 * Where the server wants to be sure who asks, that comes first.
 */
export function Enrolment({ onEnrolled, onFailure = (failure) => failure }: EnrolmentProps) {
  const intl = useIntl();
  const ask = useSend(offerMutation);
  const [answer, setAnswer] = useState<Sent<OfferSecondFactorMutation> | null>(null);
  const [turn, setTurn] = useState(0);
  const askAgain = () => setTurn((count) => count + 1);

  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const given = await ask({});
      if (isWanted) setAnswer(given);
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [ask, turn]);

  if (!answer) return <Loading />;
  if (answer.failure) return <ErrorState failure={answer.failure} onRetry={askAgain} />;
  const offer = answer.data.offerSecondFactor;
  if (offer.__typename === "FreshProofNeeded") {
    return (
      <ProveAgainForm
        withCode={offer.withCode}
        onProven={() => {
          focusHeading();
          askAgain();
        }}
        onFailure={onFailure}
      />
    );
  }
  return (
    <Stack>
      <ol className={styles.steps}>
        <li>
          <FormattedMessage id="account.enrol.step1" />
        </li>
        <li>
          <FormattedMessage id="account.enrol.step2" />
          <QrCode
            value={offer.uri}
            label={intl.formatMessage({ id: "account.enrol.qr" })}
            text={inGroups(offer.secret)}
          />
        </li>
        <li>
          <FormattedMessage id="account.enrol.step3" />
        </li>
      </ol>
      <EnrolmentForm
        offer={offer.offer}
        onEnrolled={onEnrolled}
        onExpired={askAgain}
        onFailure={(refused) => {
          if (refused.fields.some((field) => field.code === "NOT_AN_OFFER")) askAgain();
          return onFailure(refused);
        }}
      />
    </Stack>
  );
}

/** Groups of four are easier to type from the screen. */
function inGroups(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/gu, "$1 ");
}
