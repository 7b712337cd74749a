import { materialForms } from "@wuzi/domain/publicity/material-form";
import { singleCategories } from "@wuzi/domain/registry/disability";
import { useIntl } from "react-intl";
import type { DisabilityCategory, MaterialForm } from "../../../../gql/graphql.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { SearchField } from "../../../../shared/ui/search-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import type { MaterialSearch } from "./material-search.ts";

type MaterialFiltersProps = {
  search: MaterialSearch;
  onChange: (part: { [Key in keyof MaterialSearch]?: MaterialSearch[Key] | undefined }) => void;
};

/** Narrows the list by words, form, whom it serves, and whether it still stands. */
export function MaterialFilters({ search, onChange }: MaterialFiltersProps) {
  const intl = useIntl();
  const words = useOutreachWords();
  const { category } = usePersonWords();
  const set = [search.form, search.category, search.withdrawn].filter(Boolean).length;
  return (
    <FilterBar
      label={intl.formatMessage({ id: "materials.filters" })}
      set={set}
      first={
        <SearchField
          label={intl.formatMessage({ id: "materials.search" })}
          value={search.q ?? ""}
          onSearch={(q) => onChange({ q: q === "" ? undefined : q })}
        />
      }
    >
      <Select
        label={intl.formatMessage({ id: "materials.form" })}
        placeholder={intl.formatMessage({ id: "materials.form.all" })}
        value={search.form ?? ""}
        options={materialForms.map((value) => ({
          value,
          label: words.form(value.toUpperCase() as MaterialForm),
        }))}
        onChange={(form) => onChange({ form: form === "" ? undefined : form })}
      />
      <Select
        label={intl.formatMessage({ id: "materials.category" })}
        placeholder={intl.formatMessage({ id: "materials.category.all" })}
        value={search.category ?? ""}
        options={singleCategories.map((value) => ({
          value,
          label: category(value.toUpperCase() as DisabilityCategory),
        }))}
        onChange={(value) => onChange({ category: value === "" ? undefined : value })}
      />
      <Select
        label={intl.formatMessage({ id: "materials.state" })}
        placeholder={intl.formatMessage({ id: "materials.standing" })}
        value={search.withdrawn ? "withdrawn" : ""}
        options={[{ value: "withdrawn", label: intl.formatMessage({ id: "materials.withdrawn" }) }]}
        onChange={(value) => onChange({ withdrawn: value === "withdrawn" ? true : undefined })}
      />
    </FilterBar>
  );
}
