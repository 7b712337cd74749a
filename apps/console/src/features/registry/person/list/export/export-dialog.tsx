import { useState } from "react";
import { useIntl } from "react-intl";
import { Dialog } from "../../../../../shared/ui/dialog.tsx";
import type { PersonSearch } from "../../person-search.ts";
import { ExportForm } from "./export-form.tsx";
import { ExportProgress } from "./export-progress.tsx";

type ExportDialogProps = { search: PersonSearch; onClose: () => void };

/** Orders an export, then shows how far it is and hands out the file. */
export function ExportDialog({ search, onClose }: ExportDialogProps) {
  const intl = useIntl();
  const [orderedId, setOrderedId] = useState<string | null>(null);
  return (
    <Dialog title={intl.formatMessage({ id: "people.export.title" })} isOpen onClose={onClose}>
      {orderedId === null ? (
        <ExportForm search={search} onOrdered={setOrderedId} onClose={onClose} />
      ) : (
        <ExportProgress id={orderedId} onClose={onClose} />
      )}
    </Dialog>
  );
}
