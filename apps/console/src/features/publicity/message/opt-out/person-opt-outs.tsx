import { optOutClasses } from "@wuzi/domain/registry/message-class";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { OptOutClass, PersonRefusesQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { useMessageWords } from "../use-message-words.ts";
import { NoteDialog } from "./note-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import styles from "./opt-out.module.css";

const personRefuses = graphql(`
  query PersonRefuses($id: ID!) {
    person(id: $id) {
      id
      optOuts
      viewerCanEdit
    }
    optOuts(first: 20, filter: { personId: $id, inForce: true }) {
      nodes {
        id
        phoneMask
        messageClass
        source
        notedBy
        createdAt
        version
        viewerCanRevoke
      }
    }
  }
`);

type Refusal = PersonRefusesQuery["optOuts"]["nodes"][number];
const types = ["Person", "OptOut"];

/** What one person wants no more of: by themselves, whatever the number, and number by number. */
export function PersonOptOuts({ id }: { id: string }) {
  const intl = useIntl();
  const words = useMessageWords();
  const { permissions } = useSession();
  const { data, failure, reload } = useLoad(personRefuses, { id }, { types });
  const [isNoting, setNoting] = useState(false);
  const [revoked, setRevoked] = useState<Refusal | null>(null);
  if (failure && !data) return <ErrorState failure={failure} onRetry={reload} />;
  if (!data) return <Skeleton lines={2} />;
  const { person, optOuts } = data;
  const items = optOutClasses.map((word) => {
    const messageClass = word.toUpperCase() as OptOutClass;
    const numbers = optOuts.nodes.filter((each) => each.messageClass === messageClass);
    const isOwn = person.optOuts.includes(messageClass);
    return {
      id: word,
      label: words.messageClass(messageClass),
      value: (
        <ul className={styles.lines}>
          {isOwn && (
            <li>
              <FormattedMessage id="optOuts.person.refuses" />
            </li>
          )}
          {numbers.map((each) => (
            <li key={each.id} className={styles.line}>
              <span>
                <FormattedMessage
                  id="optOuts.number.refuses"
                  values={{ number: each.phoneMask ?? "", source: words.source(each.source) }}
                />
              </span>
              <span className={styles.soft}>
                <InstantText at={each.createdAt} /> {each.notedBy}
              </span>
              {each.viewerCanRevoke && (
                <Button
                  variant="quiet"
                  aria-label={intl.formatMessage(
                    { id: "optOuts.revoke.label" },
                    { number: each.phoneMask ?? "", class: words.messageClass(messageClass) },
                  )}
                  onPress={() => setRevoked(each)}
                >
                  <FormattedMessage id="optOuts.revoke" />
                </Button>
              )}
            </li>
          ))}
          {!isOwn && numbers.length === 0 && (
            <li>
              <FormattedMessage id="optOuts.takes" />
            </li>
          )}
        </ul>
      ),
    };
  });
  return (
    <Stack gap={2}>
      <Row>
        <h3>
          <FormattedMessage id="optOuts.title" />
        </h3>
        {permissions.has("message:send") && (
          <Button onPress={() => setNoting(true)}>
            <FormattedMessage id="optOuts.note" />
          </Button>
        )}
        {person.viewerCanEdit && (
          <ButtonLink to="/people/$id/edit" params={{ id }}>
            <FormattedMessage id="optOuts.person.change" />
          </ButtonLink>
        )}
      </Row>
      <SummaryList items={items} />
      {isNoting && <NoteDialog personId={id} onClose={() => setNoting(false)} />}
      {revoked && <RevokeDialog of={revoked} onClose={() => setRevoked(null)} />}
    </Stack>
  );
}
