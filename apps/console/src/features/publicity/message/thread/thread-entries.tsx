import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { MessageThreadQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import { MessageStatus } from "../message-status.tsx";
import { SettleReply } from "../settle-reply.tsx";
import { useMessageWords } from "../use-message-words.ts";
import styles from "./thread.module.css";

export const threadQuery = graphql(`
  query MessageThread($personId: ID!) {
    messageThread(personId: $personId) {
      id
      at
      fromPerson
      text
      state
      reason
      messageClass
      campaignTitle
      optsOut
      waits
      by
      overrideReason
    }
  }
`);

export type ThreadLine = MessageThreadQuery["messageThread"][number];

/** What went to and fro, the newest at the end: the person's words on the left, ours on the right. */
export function ThreadEntries({ lines, name }: { lines: readonly ThreadLine[]; name: string }) {
  const intl = useIntl();
  return (
    <ol className={styles.thread} aria-label={intl.formatMessage({ id: "messages.thread" })}>
      {lines.map((line) => (
        <li
          key={line.id}
          className={styles.entry}
          data-from={line.fromPerson ? "person" : undefined}
        >
          <p className={styles.text}>{line.text}</p>
          {line.fromPerson ? <AboutReply line={line} name={name} /> : <AboutMessage line={line} />}
        </li>
      ))}
    </ol>
  );
}

function AboutReply({ line, name }: { line: ThreadLine; name: string }) {
  const intl = useIntl();
  return (
    <div className={styles.about}>
      <span>
        <FormattedMessage id="messages.fromPerson" values={{ name }} />
      </span>
      <InstantText at={line.at} />
      {line.optsOut && (
        <Status tone="warning" label={intl.formatMessage({ id: "messages.optsOut" })} />
      )}
      {line.waits && <Status tone="warning" label={intl.formatMessage({ id: "messages.waits" })} />}
      {line.waits && <SettleReply id={line.id} />}
      {line.by != null && (
        <span>
          <FormattedMessage id="messages.settledBy" values={{ name: line.by }} />
        </span>
      )}
    </div>
  );
}

function AboutMessage({ line }: { line: ThreadLine }) {
  const words = useMessageWords();
  const { messageClass, campaignTitle, by, overrideReason } = line;
  return (
    <div className={styles.about}>
      {line.state && <MessageStatus state={line.state} reason={line.reason} />}
      {messageClass && <span>{words.messageClass(messageClass)}</span>}
      {(campaignTitle ?? by) != null && <span>{campaignTitle ?? by}</span>}
      <InstantText at={line.at} />
      {overrideReason != null && (
        <span>
          <FormattedMessage id="messages.override.said" values={{ reason: overrideReason }} />
        </span>
      )}
    </div>
  );
}
