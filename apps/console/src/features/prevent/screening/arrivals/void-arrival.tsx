import { Ban } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const voidArrival = graphql(`
  mutation VoidArrival($input: VoidArrivalInput!) {
    voidArrival(input: $input) {
      __typename
      ... on Arrival {
        id
        state
        version
      }
      ... on ArrivalControlled {
        caseId
      }
    }
  }
`);

const types = ["Arrival"];
const shortestReason = 4;

type VoidArrivalProps = { arrival: { id: string; name: string; version: number } };

/** Takes a line that should not stand out of what counts, for a reason that stays with it. */
export function VoidArrival({ arrival: { id, name, version } }: VoidArrivalProps) {
  const intl = useIntl();
  const send = useSend(voidArrival, types);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");

  async function take(): Promise<string | undefined> {
    if ([...reason.trim()].length < shortestReason) {
      return intl.formatMessage({ id: "arrivals.void.short" });
    }
    const { data, failure } = await send({ input: { id, version, reason } });
    if (failure) return refusalText(intl, failure);
    if (data.voidArrival.__typename === "ArrivalControlled") {
      return intl.formatMessage({ id: "arrivals.void.controlled" });
    }
    showToast({
      tone: "success",
      text: intl.formatMessage({ id: "arrivals.void.done" }, { name }),
    });
    return undefined;
  }

  return (
    <>
      <Button icon={Ban} onPress={() => setOpen(true)}>
        <FormattedMessage id="arrivals.void.action" />
      </Button>
      {isOpen && (
        <AlertDialog
          title={intl.formatMessage({ id: "arrivals.void.title" }, { name })}
          confirmLabel={intl.formatMessage({ id: "arrivals.void.action" })}
          isOpen
          onClose={() => setOpen(false)}
          onConfirm={take}
        >
          <Stack gap={4}>
            <p>
              <FormattedMessage id="arrivals.void.lead" />
            </p>
            <TextArea
              label={intl.formatMessage({ id: "arrivals.void.reason" })}
              isRequired
              limit={200}
              rows={3}
              value={reason}
              onChange={setReason}
            />
          </Stack>
        </AlertDialog>
      )}
    </>
  );
}
