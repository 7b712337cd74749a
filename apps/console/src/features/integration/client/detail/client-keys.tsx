import { KeyRound } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Timeline } from "../../../../shared/ui/timeline.tsx";
import { KeyStatus } from "../client-state.tsx";
import { RevokeKey } from "./revoke-key.tsx";

export const clientKeys = graphql(`
  fragment ClientKeys on IntegrationClient {
    id
    keys {
      id
      hint
      state
      issuedAt
      expiresAt
      lastUsedAt
    }
  }
`);

type ClientKeysProps = { client: FragmentType<typeof clientKeys>; mayChange: boolean };

/** The keys of a client, newest first; only their last characters are known. */
export function ClientKeys({ client, mayChange }: ClientKeysProps) {
  const intl = useIntl();
  const { keys } = readFragment(clientKeys, client);
  const title = intl.formatMessage({ id: "integrations.keys" });
  return (
    <Stack gap={3}>
      <h2>{title}</h2>
      {keys.length === 0 ? (
        <p>
          <FormattedMessage id="integrations.keys.none" />
        </p>
      ) : (
        <Timeline
          label={title}
          entries={keys.map((key) => ({
            id: key.id,
            icon: KeyRound,
            title: intl.formatMessage({ id: "integrations.key.title" }, { hint: key.hint }),
            at: {
              words: (
                <span>
                  <FormattedMessage
                    id="integrations.key.span"
                    values={{
                      from: <InstantText at={key.issuedAt} relative={false} />,
                      to: <InstantText at={key.expiresAt} relative={false} />,
                    }}
                  />
                </span>
              ),
            },
            children: (
              <Row>
                <KeyStatus state={key.state} />
                <span>
                  {key.lastUsedAt ? (
                    <FormattedMessage
                      id="integrations.key.used"
                      values={{ at: <InstantText at={key.lastUsedAt} /> }}
                    />
                  ) : (
                    <FormattedMessage id="integrations.key.unused" />
                  )}
                </span>
                {mayChange && key.state === "ACTIVE" && <RevokeKey of={key} />}
              </Row>
            ),
          }))}
        />
      )}
    </Stack>
  );
}
