import { ListChecks } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage } from "react-intl";
import { Button } from "../../../../../shared/ui/button.tsx";
import type { BulkDialogProps } from "./bulk-dialog.tsx";

const BulkDialog = lazy(() =>
  import("./bulk-dialog.tsx").then((module) => ({ default: module.BulkDialog })),
);

export type BulkBarProps = Omit<BulkDialogProps, "onClose"> & { onDone: () => void };

/** What can be done with those who are ticked. */
export function BulkBar({ onDone, ...props }: BulkBarProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={ListChecks} onPress={() => setOpen(true)}>
        <FormattedMessage id="people.bulk" />
      </Button>
      <Suspense fallback={null}>
        {isOpen && (
          <BulkDialog
            {...props}
            onClose={(isDone) => {
              setOpen(false);
              if (isDone) onDone();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
