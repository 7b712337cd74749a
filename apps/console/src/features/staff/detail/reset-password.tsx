import { RotateCcwKey } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../shared/form/use-send-key.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../shared/ui/button.tsx";

const resetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      oneTimePassword
      member {
        id
      }
    }
  }
`);

type ResetPasswordProps = {
  of: { id: string; name: string };
  onPassword: (password: string) => void;
};

/** Gives a member a password for one sign-in. */
export function ResetPassword({ of, onPassword }: ResetPasswordProps) {
  const intl = useIntl();
  const send = useSend(resetPassword);
  const key = useSendKey();
  const [isAsking, setAsking] = useState(false);
  const action = intl.formatMessage({ id: "staff.resetPassword.action" });

  async function run(): Promise<string | undefined> {
    const { data, failure } = await send({ input: { id: of.id, idempotencyKey: key.current() } });
    key.answered(failure);
    if (failure) return failureText(intl, failure);
    onPassword(data.resetPassword.oneTimePassword);
    return undefined;
  }

  return (
    <>
      <Button icon={RotateCcwKey} onPress={() => setAsking(true)}>
        {action}
      </Button>
      <AlertDialog
        title={intl.formatMessage({ id: "staff.resetPassword.question" }, { name: of.name })}
        confirmLabel={action}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={run}
      >
        <p>
          <FormattedMessage id="staff.resetPassword.lead" />
        </p>
      </AlertDialog>
    </>
  );
}
