import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import type { BoardSearch, ChangeBoardSearch } from "./board-search.ts";

type BoardFiltersProps = {
  search: BoardSearch;
  officeId: string;
  day: string;
  onChange: ChangeBoardSearch;
  /** What the page asks before. */
  first?: ReactNode;
};

/** Which unit, which day. */
export function BoardFilters({ search, officeId, day, onChange, first }: BoardFiltersProps) {
  const intl = useIntl();
  const set = [search.office, search.day].filter(Boolean).length;
  const fromStart = { after: undefined, before: undefined };
  return (
    <FilterBar label={intl.formatMessage({ id: "reports.filters" })} set={set} first={first}>
      <OfficeComboBox
        label={intl.formatMessage({ id: "reports.office" })}
        value={officeId}
        onChange={(office) => onChange({ ...fromStart, office: office || undefined })}
      />
      <DateField
        label={intl.formatMessage({ id: "reports.day" })}
        value={day}
        onChange={(chosen) => onChange({ ...fromStart, day: chosen || undefined })}
      />
    </FilterBar>
  );
}
