import { FormattedMessage } from "react-intl";
import { Button } from "../button.tsx";

/** Ends a selection. */
export function ClearSelection({ onClear }: { onClear: () => void }) {
  return (
    <Button variant="quiet" onPress={onClear}>
      <FormattedMessage id="ui.table.clearSelection" />
    </Button>
  );
}
