import { useMemo } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { ClientRowFragment } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { ClientStatus } from "../client-state.tsx";
import { useClientWords } from "../use-client-words.ts";

export const clientRow = graphql(`
  fragment ClientRow on IntegrationClient {
    id
    name
    state
    scopes
    office {
      id
      name
    }
    keys {
      id
      state
      lastUsedAt
    }
  }
`);

/** When any key of the client was last used. */
function lastUse({ keys }: ClientRowFragment): string | null {
  return (
    keys
      .map(({ lastUsedAt }) => lastUsedAt ?? "")
      .toSorted()
      .at(-1) || null
  );
}

/** The columns of the list of clients. */
export function useClientColumns(): readonly Column<ClientRowFragment>[] {
  const intl = useIntl();
  const words = useClientWords();
  return useMemo(
    () => [
      {
        id: "name",
        header: intl.formatMessage({ id: "integrations.name" }),
        isRowHeader: true,
        cell: ({ id, name }) => (
          <Link to="/integrations/$id" params={{ id }}>
            {name}
          </Link>
        ),
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "integrations.office" }),
        cell: ({ office }) => office?.name,
      },
      {
        id: "scopes",
        header: intl.formatMessage({ id: "integrations.scopes" }),
        cell: ({ scopes }) => words.scopes(scopes),
      },
      {
        id: "keys",
        header: intl.formatMessage({ id: "integrations.keys.active" }),
        isNumeric: true,
        cell: ({ keys }) => keys.filter(({ state }) => state === "ACTIVE").length,
      },
      {
        id: "lastUsed",
        header: intl.formatMessage({ id: "integrations.key.lastUsed" }),
        cell: (client) => {
          const at = lastUse(client);
          return at ? (
            <InstantText at={at} relative={false} />
          ) : (
            intl.formatMessage({ id: "integrations.key.lastUsed.never" })
          );
        },
      },
      {
        id: "state",
        header: intl.formatMessage({ id: "integrations.state" }),
        cell: ({ state }) => <ClientStatus state={state} />,
      },
    ],
    [intl, words],
  );
}
