import { useRef, useState, type FormEvent } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";
import { Stack, Row } from "./stack.tsx";
import { TextField } from "./text-field.tsx";

export type RevealDialogProps = {
  label: string;
  onClose: () => void;
  onReveal: (purpose: string) => Promise<void>;
};

const shortestPurpose = 4;
const longestPurpose = 200;

/** Asks what the whole value is needed for, before it is fetched and the reading is recorded. */
export function RevealDialog({ label, onClose, onReveal }: RevealDialogProps) {
  const intl = useIntl();
  const [purpose, setPurpose] = useState("");
  const [error, setError] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [isPending, setPending] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function faultOf(length: number): string | undefined {
    if (length < shortestPurpose) return intl.formatMessage({ id: "ui.reveal.purposeShort" });
    if (length <= longestPurpose) return undefined;
    const named = { label: intl.formatMessage({ id: "ui.reveal.purpose" }) };
    return intl.formatMessage({ id: "fault.TOO_LONG" }, named);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const fault = faultOf([...purpose.trim()].length);
    setError(fault);
    setRefusal(undefined);
    if (fault !== undefined) field.current?.focus();
    if (fault !== undefined || isPending) return;
    setPending(true);
    try {
      await onReveal(purpose.trim());
    } catch (cause) {
      setRefusal(cause instanceof Error ? cause.message : String(cause));
      setPending(false);
    }
  }

  return (
    <Dialog
      title={intl.formatMessage({ id: "ui.reveal.title" }, { label })}
      isOpen
      onClose={onClose}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          {refusal && (
            <Notice tone="danger" isLive>
              {refusal}
            </Notice>
          )}
          <TextField
            label={intl.formatMessage({ id: "ui.reveal.purpose" })}
            help={intl.formatMessage({ id: "ui.reveal.help" })}
            error={error}
            isRequired
            autoFocus
            ref={field}
            value={purpose}
            onChange={setPurpose}
          />
          <Row>
            <Button type="submit" variant="primary" isPending={isPending}>
              <FormattedMessage id="ui.reveal.confirm" />
            </Button>
            <Button onPress={onClose}>
              <FormattedMessage id="ui.dialog.cancel" />
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
