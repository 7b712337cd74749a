import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";

const personGaps = graphql(`
  query PersonCareGaps($personId: ID!) {
    careGaps(first: 5, filter: { personId: $personId, state: OPEN }) {
      nodes {
        id
        carerName
        dueAt
      }
    }
  }
`);

const types = ["CareGap"];

/** Red on the record while the person's carer is away and nobody has been found. */
export function PersonCareGap({ id }: { id: string }) {
  const intl = useIntl();
  const { permissions } = useSession();
  const mayRead = permissions.has("careGap:read");
  const { data } = useLoad(personGaps, { personId: id }, { pause: !mayRead, types });
  const gaps = data?.careGaps.nodes ?? [];
  if (gaps.length === 0) return null;
  return (
    <Stack gap={3}>
      {gaps.map((gap) => (
        <Notice key={gap.id} tone="danger" title={intl.formatMessage({ id: "person.careGap" })}>
          <p>
            <FormattedMessage
              id="person.careGap.text"
              values={{ carer: gap.carerName, at: <InstantText at={gap.dueAt} /> }}
            />{" "}
            <Link to="/care-gaps">
              <FormattedMessage id="person.careGap.link" />
            </Link>
          </p>
        </Notice>
      ))}
    </Stack>
  );
}
