import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import { describeBrowser } from "./describe-browser.ts";
import styles from "./own-sessions.module.css";

const sessionLine = graphql(`
  fragment SessionLine on OwnSession {
    id
    address
    userAgent
    createdAt
    lastSeenAt
    current
  }
`);

const endSessionMutation = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

type SessionLineProps = { session: FragmentType<typeof sessionLine>; onEnded: () => void };

/** One place where the person is signed in: with what, from where, since when. */
export function SessionLine({ session, onEnded }: SessionLineProps) {
  const intl = useIntl();
  const end = useSend(endSessionMutation);
  const { id, address, userAgent, createdAt, lastSeenAt, current } = readFragment(
    sessionLine,
    session,
  );
  const { browser, system } = describeBrowser(userAgent ?? "");
  const unknown = intl.formatMessage({ id: "account.sessions.unknown" });
  const comma = intl.locale === "zh-CN" ? "，" : ", ";
  const names = [browser, system].filter((name) => name !== undefined).join(comma) || unknown;

  async function endIt(): Promise<void> {
    const { failure } = await end({ id });
    if (failure && failure.kind !== "notFound") {
      return showToast({ tone: "danger", text: failureText(intl, failure) });
    }
    showToast({ tone: "success", text: intl.formatMessage({ id: "account.sessions.ended" }) });
    onEnded();
  }

  return (
    <li className={styles.session}>
      <div>
        <p className={styles.device}>
          <span {...(names !== unknown && { lang: "en" })}>{names}</span>
          {current && (
            <Status tone="success" label={intl.formatMessage({ id: "account.sessions.current" })} />
          )}
        </p>
        <p>
          <FormattedMessage
            id="account.sessions.line"
            values={{
              address: <code>{address ?? "–"}</code>,
              since: <InstantText at={createdAt} relative={false} />,
              seen: <InstantText at={lastSeenAt} />,
            }}
          />
        </p>
      </div>
      {!current && (
        <Button
          aria-label={intl.formatMessage({ id: "account.sessions.endOf" }, { device: names })}
          onPress={() => void endIt()}
        >
          <FormattedMessage id="account.sessions.end" />
        </Button>
      )}
    </li>
  );
}
