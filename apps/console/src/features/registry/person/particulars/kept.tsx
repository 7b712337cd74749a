import { Pencil } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../../../shared/ui/button.tsx";
import styles from "./kept.module.css";

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
