import { useIntl } from "react-intl";
import { CheckboxGroup } from "../checkbox.tsx";
import { Dialog } from "../dialog.tsx";

export type ColumnDialogProps = {
  /** The columns that can be hidden. */
  columns: readonly { readonly id: string; readonly header: string }[];
  hidden: ReadonlySet<string>;
  onHide: (ids: ReadonlySet<string>) => void;
  onClose: () => void;
};

/** Which columns of a list are shown. */
export function ColumnDialog({ columns, hidden, onHide, onClose }: ColumnDialogProps) {
  const intl = useIntl();
  return (
    <Dialog title={intl.formatMessage({ id: "ui.table.columnsShown" })} isOpen onClose={onClose}>
      <CheckboxGroup
        label={intl.formatMessage({ id: "ui.table.columns" })}
        value={columns.filter(({ id }) => !hidden.has(id)).map(({ id }) => id)}
        onChange={(shown) =>
          onHide(new Set(columns.map(({ id }) => id).filter((id) => !shown.includes(id))))
        }
        options={columns.map((column) => ({ value: column.id, label: column.header }))}
      />
    </Dialog>
  );
}
