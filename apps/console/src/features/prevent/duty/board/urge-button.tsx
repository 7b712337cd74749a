import { BellRing } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { useUrge, type Urged } from "./use-urge.ts";

/** Urges every unit below that has something due and not done. */
export function UrgeButton(urged: Urged) {
  const { permissions } = useSession();
  const { urge, isSending } = useUrge();
  if (!permissions.has("duty:manage") || urged.officeId === "") return null;
  return (
    <Button icon={BellRing} isPending={isSending} onPress={() => void urge(urged)}>
      <FormattedMessage id="reports.urge" />
    </Button>
  );
}
