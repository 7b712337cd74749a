import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { announce } from "../page/announcer.tsx";
import { Button } from "./button.tsx";
import { RevealDialog } from "./reveal-dialog.tsx";
import { useShownBriefly } from "./use-shown-briefly.ts";
import styles from "./masked-value.module.css";

export type MaskedValueProps = {
  /** What it is, for the button's name: 联系电话. */
  label: string;
  masked: string;
  /**
   * Fetches the whole value, with the purpose that is written to the audit. A rejection's message is
   * shown. Left out where the post may not see it.
   */
  onReveal?: (purpose: string) => Promise<string>;
};

/** A sensitive value, masked until somebody states why they need it. */
export function MaskedValue({ label, masked, onReveal }: MaskedValueProps) {
  const intl = useIntl();
  const [revealed, setRevealed] = useShownBriefly<string>();
  const [isAsking, setAsking] = useState(false);

  function show(value: string): void {
    setRevealed(value);
    setAsking(false);
    announce(intl.formatMessage({ id: "ui.masked.shown" }, { label }));
  }

  return (
    <span className={styles.masked}>
      <span className={styles.value}>{revealed ?? masked}</span>
      {onReveal && (
        <Button
          variant="quiet"
          icon={revealed === null ? Eye : EyeOff}
          aria-label={intl.formatMessage(
            { id: revealed === null ? "ui.masked.showLabel" : "ui.masked.hideLabel" },
            { label },
          )}
          onPress={() => (revealed === null ? setAsking(true) : setRevealed(null))}
        >
          <FormattedMessage id={revealed === null ? "ui.masked.show" : "ui.masked.hide"} />
        </Button>
      )}
      {isAsking && onReveal && (
        <RevealDialog
          label={label}
          onClose={() => setAsking(false)}
          onReveal={async (purpose) => show(await onReveal(purpose))}
        />
      )}
    </span>
  );
}
