import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { PlainDay } from "../plain-day.tsx";

export const personNotices = graphql(`
  fragment PersonNotices on Person {
    id
    state
    closedOn
    mergedInto {
      id
      name
    }
  }
`);

/** Why a record is not in force any more, and where it lives on. */
export function PersonNotices(props: { person: FragmentType<typeof personNotices> }) {
  const intl = useIntl();
  const { state, closedOn, mergedInto } = readFragment(personNotices, props.person);
  if (state === "ACTIVE") return null;
  if (state === "MERGED") {
    return (
      <Notice tone="info" title={intl.formatMessage({ id: "person.merged.title" })}>
        {mergedInto ? (
          <FormattedMessage
            id="person.merged.into"
            values={{
              record: (
                <Link to="/people/$id" params={{ id: mergedInto.id }}>
                  {mergedInto.name}
                </Link>
              ),
            }}
          />
        ) : (
          <FormattedMessage id="person.merged.elsewhere" />
        )}
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={intl.formatMessage({ id: "person.closed.title" })}>
      <FormattedMessage
        id={state === "DECEASED" ? "person.closed.deceased" : "person.closed.moved"}
        values={{ day: closedOn == null ? "" : <PlainDay day={closedOn} /> }}
      />
    </Notice>
  );
}
