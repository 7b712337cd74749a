import { controlStateLabels, controlStates } from "@wuzi/domain/prevent/control-state";
import { useIntl } from "react-intl";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { countOf, FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { SearchField } from "../../../../shared/ui/search-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { controlConcerns, type ControlSearch } from "../control-search.ts";
import { useCategories } from "../use-categories.ts";

type ControlFiltersProps = {
  search: ControlSearch;
  onChange: (part: { [Key in keyof ControlSearch]?: ControlSearch[Key] | undefined }) => void;
};

/** Narrows the list: name, state, category, what is owed, last day, office. */
export function ControlFilters({ search, onChange }: ControlFiltersProps) {
  const intl = useIntl();
  const language = intl.locale === "en-US" ? "en" : "zh";
  const { categories, groups } = useCategories();
  return (
    <FilterBar
      label={intl.formatMessage({ id: "control.filters" })}
      set={countOf([
        search.state,
        search.group,
        search.category,
        search.only,
        search.until,
        search.office,
      ])}
      first={
        <SearchField
          label={intl.formatMessage({ id: "control.search" })}
          value={search.q ?? ""}
          onSearch={(q) => onChange({ q: q === "" ? undefined : q })}
        />
      }
    >
      <Select
        label={intl.formatMessage({ id: "control.only" })}
        placeholder={intl.formatMessage({ id: "control.only.all" })}
        value={search.only ?? ""}
        options={controlConcerns.map((only) => ({
          value: only,
          label: intl.formatMessage({ id: `control.only.${only}` }),
        }))}
        onChange={(only) => onChange({ only: only === "" ? undefined : only })}
      />
      <Select
        label={intl.formatMessage({ id: "control.group" })}
        placeholder={intl.formatMessage({ id: "control.group.all" })}
        value={search.group ?? ""}
        options={groups}
        onChange={(group) => onChange({ group: group === "" ? undefined : group })}
      />
      <Select
        label={intl.formatMessage({ id: "control.category" })}
        placeholder={intl.formatMessage({ id: "control.category.all" })}
        value={search.category ?? ""}
        options={categories.map(({ code, label }) => ({ value: code, label }))}
        onChange={(category) => onChange({ category: category === "" ? undefined : category })}
      />
      <Select
        label={intl.formatMessage({ id: "control.state" })}
        placeholder={false}
        value={search.state ?? "active"}
        options={[
          ...controlStates.map((state) => ({
            value: state,
            label: controlStateLabels[state][language],
          })),
          { value: "all" as const, label: intl.formatMessage({ id: "control.state.all" }) },
        ]}
        onChange={(state) =>
          onChange({ state: state === "" || state === "active" ? undefined : state })
        }
      />
      <DateField
        label={intl.formatMessage({ id: "control.until.by" })}
        value={search.until ?? ""}
        onChange={(until) => onChange({ until: until === "" ? undefined : until })}
      />
      <OfficeComboBox
        label={intl.formatMessage({ id: "control.office" })}
        value={search.office ?? ""}
        onChange={(office) => onChange({ office: office === "" ? undefined : office })}
      />
    </FilterBar>
  );
}
