import { Download } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSession } from "../../../../../shared/session/session.ts";
import { Button } from "../../../../../shared/ui/button.tsx";
import type { PersonSearch } from "../../person-search.ts";

const ExportDialog = lazy(() =>
  import("./export-dialog.tsx").then((module) => ({ default: module.ExportDialog })),
);

/** Writes what the list shows to a workbook. */
export function ExportButton({ search }: { search: PersonSearch }) {
  const { permissions } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!permissions.has("person:export")) return null;
  return (
    <>
      <Button variant="quiet" icon={Download} onPress={() => setOpen(true)}>
        <FormattedMessage id="people.export" />
      </Button>
      <Suspense fallback={null}>
        {isOpen && <ExportDialog search={search} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
