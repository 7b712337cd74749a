import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { ReplyRowFragment } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { SettleReply } from "../settle-reply.tsx";

export const replyRow = graphql(`
  fragment ReplyRow on Reply {
    id
    text
    numberMask
    optsOut
    receivedAt
    settledBy
    viewerCanSettle
    office {
      id
      name
    }
    person {
      id
      name
    }
  }
`);

/** The columns of what people wrote back. */
export function useReplyColumns(): readonly Column<ReplyRowFragment>[] {
  const intl = useIntl();
  return useMemo(() => {
    const say = (word: "who" | "text" | "number" | "office" | "at" | "state") =>
      intl.formatMessage({ id: `messages.reply.${word}` });
    return [
      {
        id: "who",
        header: say("who"),
        isRowHeader: true,
        cell: ({ person }) =>
          person ? (
            <Link to="/people/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
          ) : (
            <FormattedMessage id="messages.reply.stranger" />
          ),
      },
      { id: "text", header: say("text"), onCard: "itself", cell: ({ text }) => text },
      { id: "number", header: say("number"), cell: ({ numberMask }) => numberMask },
      { id: "office", header: say("office"), cell: ({ office }) => office?.name },
      { id: "at", header: say("at"), cell: ({ receivedAt }) => <InstantText at={receivedAt} /> },
      {
        id: "state",
        header: say("state"),
        onCard: "itself",
        cell: (reply) => <Standing reply={reply} />,
      },
    ];
  }, [intl]);
}

function Standing({ reply }: { reply: ReplyRowFragment }) {
  const intl = useIntl();
  if (reply.optsOut) {
    return <Status tone="neutral" label={intl.formatMessage({ id: "messages.optsOut" })} />;
  }
  if (reply.settledBy != null) {
    const label = intl.formatMessage({ id: "messages.settledBy" }, { name: reply.settledBy });
    return <Status tone="success" label={label} />;
  }
  return (
    <>
      <Status tone="warning" label={intl.formatMessage({ id: "messages.waits" })} />
      {reply.viewerCanSettle && <SettleReply id={reply.id} />}
    </>
  );
}
