import { Pencil, Undo2 } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import styles from "./kept.module.css";

export type KeptValue = {
  /** The mask of what is stored; `null` where nothing is. */
  mask: string | null;
  isKept: boolean;
  /** Asks for another value. */
  onChange: () => void;
  /** Leaves it as it is after all. */
  onKeep: () => void;
};

type KeptProps = {
  label: string;
  mask: string | null;
  onChange: () => void;
};

/** A value that is stored and shown masked: it stays, and is not sent, unless it is to change. */
export function Kept({ label, mask, onChange }: KeptProps) {
  const intl = useIntl();
  return (
    <div className={styles.kept}>
      <span className={styles.label}>{label}</span>
      <span className={styles.line}>
        <span className={styles.mask}>{mask ?? intl.formatMessage({ id: "person.none" })}</span>
        <Button
          variant="quiet"
          icon={Pencil}
          aria-label={intl.formatMessage({ id: "person.kept.change" }, { label })}
          onPress={onChange}
        >
          <FormattedMessage id="person.kept.changeShort" />
        </Button>
      </span>
    </div>
  );
}

/** The way back from another value to the one that is stored. */
export function KeepAgain({ label, kept }: { label: string; kept: KeptValue | undefined }) {
  if (!kept || kept.isKept || kept.mask === null) return null;
  return (
    <Row>
      <Button variant="quiet" icon={Undo2} onPress={kept.onKeep}>
        <FormattedMessage id="person.kept.keep" values={{ label }} />
      </Button>
    </Row>
  );
}
