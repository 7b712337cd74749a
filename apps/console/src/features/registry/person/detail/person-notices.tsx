import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { PlainDay } from "../plain-day.tsx";

export const personNotices = graphql(`
  fragment PersonNotices on Person {
    id
    state
    closedOn
  }
`);

type PersonNoticesProps = {
  person: FragmentType<typeof personNotices>;
  /** Whose address was opened: a record that was merged leads to the one that stayed. */
  openedId: string;
};

/** What has to be known first: the record is closed, or another one was merged into it. */
export function PersonNotices({ person, openedId }: PersonNoticesProps) {
  const intl = useIntl();
  const { id, state, closedOn } = readFragment(personNotices, person);
  return (
    <>
      {id !== openedId && (
        <Notice tone="info" title={intl.formatMessage({ id: "person.merged.title" })}>
          <FormattedMessage id="person.merged.here" />
        </Notice>
      )}
      {(state === "DECEASED" || state === "MOVED_AWAY") && (
        <Notice tone="info" title={intl.formatMessage({ id: "person.closed.title" })}>
          <FormattedMessage
            id={state === "DECEASED" ? "person.closed.deceased" : "person.closed.moved"}
            values={{ day: closedOn == null ? "" : <PlainDay day={closedOn} /> }}
          />
        </Notice>
      )}
    </>
  );
}
