import { Hourglass, Lock } from "lucide-react";
import { useIntl } from "react-intl";
import { Status } from "../../shared/ui/status.tsx";

/** Whether an entry stands in the sealed chain yet. */
export function SealStatus({ sealed }: { sealed: boolean }) {
  const intl = useIntl();
  return (
    <Status
      tone={sealed ? "success" : "neutral"}
      icon={sealed ? Lock : Hourglass}
      label={intl.formatMessage({ id: sealed ? "audit.seal.sealed" : "audit.seal.waiting" })}
    />
  );
}
