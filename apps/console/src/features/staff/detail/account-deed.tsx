import { KeyRound, LockOpen, UserCheck, UserX } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { showToast } from "../../../shared/ui/toast.ts";

const disableStaff = graphql(`
  mutation DisableStaff($id: ID!) {
    disableStaff(id: $id) {
      id
      state
    }
  }
`);

const enableStaff = graphql(`
  mutation EnableStaff($id: ID!) {
    enableStaff(id: $id) {
      id
      state
    }
  }
`);

const resetSecondFactor = graphql(`
  mutation ResetSecondFactor($id: ID!) {
    resetSecondFactor(id: $id) {
      id
    }
  }
`);

const unlockAccount = graphql(`
  mutation UnlockAccount($id: ID!) {
    unlockAccount(id: $id) {
      id
    }
  }
`);

const icons = {
  disable: UserX,
  enable: UserCheck,
  resetSecondFactor: KeyRound,
  unlock: LockOpen,
} as const;

export type AccountDeedProps = {
  of: { id: string; name: string };
  deed: keyof typeof icons;
};

/** One deed on an account: a button, a question that says what will happen, the result. */
export function AccountDeed({ of, deed }: AccountDeedProps) {
  const intl = useIntl();
  const [isAsking, setAsking] = useState(false);
  const deeds = {
    disable: useSend(disableStaff),
    enable: useSend(enableStaff),
    resetSecondFactor: useSend(resetSecondFactor),
    unlock: useSend(unlockAccount),
  };
  const action = intl.formatMessage({ id: `staff.${deed}.action` });

  async function run(): Promise<string | undefined> {
    const { failure } = await deeds[deed]({ id: of.id });
    if (failure) return failureText(intl, failure);
    showToast({
      tone: "success",
      text: intl.formatMessage({ id: `staff.${deed}.done` }, { name: of.name }),
    });
    return undefined;
  }

  return (
    <>
      <Button icon={icons[deed]} onPress={() => setAsking(true)}>
        {action}
      </Button>
      <AlertDialog
        title={intl.formatMessage({ id: `staff.${deed}.question` }, { name: of.name })}
        confirmLabel={action}
        isDangerous={deed === "disable"}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={run}
      >
        <p>
          <FormattedMessage id={`staff.${deed}.lead`} />
        </p>
      </AlertDialog>
    </>
  );
}
