import { Unplug } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const closeClient = graphql(`
  mutation CloseIntegrationClient($input: CloseIntegrationClientInput!) {
    closeIntegrationClient(input: $input) {
      id
      state
      version
    }
  }
`);

const changed = ["IntegrationClient"];

type CloseClientProps = { client: { id: string; name: string; version: number } };

/** Ends a client for good, after asking. */
export function CloseClient({ client: { id, name, version } }: CloseClientProps) {
  const intl = useIntl();
  const send = useSend(closeClient, changed);
  const [isAsking, setAsking] = useState(false);
  const action = intl.formatMessage({ id: "integrations.close.action" });

  async function run(): Promise<string | undefined> {
    const { failure } = await send({ input: { id, version } });
    if (failure) return failureText(intl, failure);
    showToast({
      tone: "success",
      text: intl.formatMessage({ id: "integrations.close.done" }, { name }),
    });
    return undefined;
  }

  return (
    <Row>
      <Button icon={Unplug} onPress={() => setAsking(true)}>
        {action}
      </Button>
      <AlertDialog
        title={intl.formatMessage({ id: "integrations.close.question" }, { name })}
        confirmLabel={action}
        isDangerous
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={run}
      >
        <p>
          <FormattedMessage id="integrations.close.lead" />
        </p>
      </AlertDialog>
    </Row>
  );
}
