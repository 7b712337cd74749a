import { useIntl } from "react-intl";
import { NumberField } from "../../../../shared/ui/number-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";

type SheetChoiceProps = {
  sheets: readonly { index: number; name: string; rows: number }[];
  sheet: number;
  headerRow: number;
  onSheet: (index: number) => void;
  onHeaderRow: (row: number) => void;
};

/** Which sheet, where there are several, and in which row its headers stand. */
export function SheetChoice({ sheets, sheet, headerRow, onSheet, onHeaderRow }: SheetChoiceProps) {
  const intl = useIntl();
  return (
    <Row gap={5}>
      {sheets.length > 1 && (
        <Select
          label={intl.formatMessage({ id: "imports.columns.sheet" })}
          help={intl.formatMessage({ id: "imports.columns.sheet.help" })}
          value={String(sheet)}
          placeholder={false}
          options={sheets.map(({ index, name, rows }) => ({
            value: String(index),
            label: intl.formatMessage({ id: "imports.columns.sheet.one" }, { name, rows }),
          }))}
          onChange={(value) => onSheet(Number(value))}
        />
      )}
      <NumberField
        label={intl.formatMessage({ id: "imports.columns.headerRow" })}
        help={intl.formatMessage({ id: "imports.columns.headerRow.help" })}
        value={headerRow}
        minValue={1}
        onChange={(row) => {
          if (Number.isInteger(row)) onHeaderRow(row);
        }}
      />
    </Row>
  );
}
