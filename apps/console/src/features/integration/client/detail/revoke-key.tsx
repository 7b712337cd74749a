import { KeySquare } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const revokeKey = graphql(`
  mutation RevokeClientKey($id: ID!) {
    revokeClientKey(id: $id) {
      id
      keys {
        id
        state
      }
    }
  }
`);

/** Ends a key at once, after asking. */
export function RevokeKey({ of }: { of: { id: string; hint: string } }) {
  const intl = useIntl();
  const send = useSend(revokeKey);
  const [isAsking, setAsking] = useState(false);
  const { hint } = of;

  async function run(): Promise<string | undefined> {
    const { failure } = await send({ id: of.id });
    if (failure) return failureText(intl, failure);
    showToast({
      tone: "success",
      text: intl.formatMessage({ id: "integrations.revoke.done" }, { hint }),
    });
    return undefined;
  }

  return (
    <>
      <Button
        icon={KeySquare}
        aria-label={intl.formatMessage({ id: "integrations.revoke.label" }, { hint })}
        onPress={() => setAsking(true)}
      >
        <FormattedMessage id="integrations.revoke.action" />
      </Button>
      <AlertDialog
        title={intl.formatMessage({ id: "integrations.revoke.question" }, { hint })}
        confirmLabel={intl.formatMessage({ id: "integrations.revoke.action" })}
        isDangerous
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={run}
      >
        <p>
          <FormattedMessage id="integrations.revoke.lead" />
        </p>
      </AlertDialog>
    </>
  );
}
