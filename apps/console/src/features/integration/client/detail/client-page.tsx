import { useParams } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { flushSync } from "react-dom";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { focusHeading } from "../../../../shared/page/focus-heading.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { ClientStatus } from "../client-state.tsx";
import { useClientWords } from "../use-client-words.ts";
import { ClientKeys } from "./client-keys.tsx";
import { CloseClient } from "./close-client.tsx";
import { IssueKeyDialog } from "./issue-key-dialog.tsx";
import { KeySlip } from "./key-slip.tsx";

const clientPage = graphql(`
  query IntegrationClientPage($id: ID!) {
    integrationClient(id: $id) {
      id
      name
      purpose
      contact
      scopes
      state
      createdAt
      version
      office {
        id
        name
      }
      ...ClientKeys
    }
  }
`);

/** A first key makes the page stale too. */
const types = ["IntegrationClient", "ClientKey"];

/** One client: what it may see, its keys, and the end of it. */
export function ClientPage() {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  return <ClientRecord key={id} id={id} />;
}

function ClientRecord({ id }: { id: string }) {
  const intl = useIntl();
  const words = useClientWords();
  const { permissions } = useSession();
  const [isIssuing, setIssuing] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const { data, failure } = useLoad(clientPage, { id }, { types });
  if (failure && !data) throw new PageFailure(failure);
  const client = data?.integrationClient;
  if (client && key !== null) {
    return (
      <KeySlip
        name={client.name}
        secret={key}
        onDone={() => {
          // the slip goes at once, and the page's own heading stands where its button was
          flushSync(() => setKey(null));
          focusHeading();
        }}
      />
    );
  }
  const mayChange = permissions.has("integration:manage") && client?.state === "ACTIVE";
  const line = (word: "office" | "scopes" | "purpose" | "contact" | "state" | "createdAt") =>
    intl.formatMessage({ id: `integrations.${word}` });
  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "integrations",
            link: (
              <Link to="/integrations">
                <FormattedMessage id="nav.integrations" />
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={client?.name ?? intl.formatMessage({ id: "integrations.one" })}
        actions={
          mayChange && (
            <Button variant="primary" icon={KeyRound} onPress={() => setIssuing(true)}>
              <FormattedMessage id="integrations.issue.action" />
            </Button>
          )
        }
      />
      {client ? (
        <>
          <SummaryList
            items={[
              { id: "state", label: line("state"), value: <ClientStatus state={client.state} /> },
              { id: "office", label: line("office"), value: client.office?.name },
              { id: "scopes", label: line("scopes"), value: words.scopes(client.scopes) },
              { id: "purpose", label: line("purpose"), value: client.purpose },
              { id: "contact", label: line("contact"), value: client.contact },
              {
                id: "createdAt",
                label: line("createdAt"),
                value: <InstantText at={client.createdAt} />,
              },
            ]}
          />
          <ClientKeys client={client} mayChange={mayChange} />
          {mayChange && <CloseClient client={client} />}
        </>
      ) : (
        <Skeleton lines={8} />
      )}
      {client && isIssuing && (
        <IssueKeyDialog clientId={id} onClose={() => setIssuing(false)} onKey={setKey} />
      )}
    </Stack>
  );
}
