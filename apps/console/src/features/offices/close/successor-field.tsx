import { X } from "lucide-react";
import { useState, type Ref } from "react";
import { useIntl } from "react-intl";
import { OfficeComboBox } from "../../../shared/office/office-combo-box.tsx";
import { OfficeName } from "../../../shared/office/office-name.tsx";
import { announce } from "../../../shared/page/announcer.tsx";
import { IconButton } from "../../../shared/ui/icon-button.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import type { EditedOffice } from "../sub-page.tsx";

export type SuccessorFieldProps = {
  label: string;
  /** The office that is closed: others of its kind may take over. */
  office: EditedOffice;
  value: string[];
  onChange: (ids: string[]) => void;
  onBlur: () => void;
  error: string | undefined;
  ref?: Ref<HTMLInputElement>;
};

/** Chooses the offices that take over, one after the other; several after a split, none at an end. */
export function SuccessorField({ label, office, value, onChange, ...field }: SuccessorFieldProps) {
  const intl = useIntl();
  const [round, setRound] = useState(0);

  function add(id: string): void {
    if (id === "") return;
    onChange([...value, id]);
    setRound(round + 1);
    announce(intl.formatMessage({ id: "offices.close.added" }));
  }

  return (
    <Stack gap={2}>
      <OfficeComboBox
        key={round}
        {...field}
        label={label}
        help={intl.formatMessage({ id: "offices.close.successorHelp" })}
        value=""
        onChange={add}
        kinds={[office.kind]}
        without={[office.id, ...value]}
        autoFocus={round > 0}
      />
      {value.length > 0 && (
        <ul aria-label={label}>
          {value.map((id) => (
            <li key={id}>
              <Row gap={1}>
                <OfficeName id={id}>
                  {(name) => (
                    <>
                      {name}
                      <IconButton
                        icon={X}
                        label={intl.formatMessage({ id: "offices.close.remove" }, { name })}
                        onPress={() => onChange(value.filter((each) => each !== id))}
                      />
                    </>
                  )}
                </OfficeName>
              </Row>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
