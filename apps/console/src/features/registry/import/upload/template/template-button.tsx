import { personColumnLabels, personColumns } from "@wuzi/domain/registry/person-column";
import { FileSpreadsheet } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { Button } from "../../../../../shared/ui/button.tsx";
import { templateWorkbook, workbookType } from "./template-workbook.ts";

const fileName = "残疾人名册模板.xlsx";
const sheetName = "名册";

/** Saves an empty workbook with every header that is recognised. Headers are Chinese everywhere. */
export function TemplateButton() {
  function save(): void {
    const headers = personColumns.map((column) => personColumnLabels[column].zh);
    const file = new Blob([templateWorkbook(sheetName, headers)], { type: workbookType });
    const address = URL.createObjectURL(file);
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName;
    link.click();
    // A browser that asks where to save reads the address later.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
  return (
    <Button icon={FileSpreadsheet} onPress={save}>
      <FormattedMessage id="imports.template" />
    </Button>
  );
}
