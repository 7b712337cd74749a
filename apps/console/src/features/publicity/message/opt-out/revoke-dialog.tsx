import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { OptOutClass } from "../../../../gql/graphql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { useMessageWords } from "../use-message-words.ts";

const revokeOptOut = graphql(`
  mutation RevokeOptOut($input: RevokeOptOutInput!) {
    revokeOptOut(input: $input) {
      id
      revokedAt
      version
    }
  }
`);

const types = ["OptOut", "RefusingPerson"];

type RevokeDialogProps = {
  of: { id: string; version: number; phoneMask?: string | null; messageClass: OptOutClass };
  onClose: () => void;
};

/** A number takes its refusal back, as whoever has it has asked. */
export function RevokeDialog({ of, onClose }: RevokeDialogProps) {
  const intl = useIntl();
  const words = useMessageWords();
  const send = useSend(revokeOptOut, types);
  const { id, version } = of;
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "optOuts.revoke.question" })}
      confirmLabel={intl.formatMessage({ id: "optOuts.revoke.action" })}
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        const { failure } = await send({ input: { id, version } });
        return failure ? refusalText(intl, failure) : undefined;
      }}
    >
      <FormattedMessage
        id="optOuts.revoke.lead"
        values={{ number: of.phoneMask ?? "", class: words.messageClass(of.messageClass) }}
      />
    </AlertDialog>
  );
}
