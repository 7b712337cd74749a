import { certificateStates } from "@wuzi/domain/registry/certificate-state";
import { channels } from "@wuzi/domain/registry/channel";
import { categories } from "@wuzi/domain/registry/disability";
import { useIntl } from "react-intl";
import type { CertificateState, Channel, DisabilityCategory } from "../../../../gql/graphql.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { ChoiceFilter } from "../../../../shared/ui/choice-filter.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { SearchField } from "../../../../shared/ui/search-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import {
  categoriesOf,
  certificatesOf,
  channelsOf,
  circumstances,
  closedStates,
  countSet,
  gradesOf,
  gradeWords,
  needsOf,
  type ChangePersonSearch,
  type PersonSearch,
} from "../person-search.ts";
import { AgeFilter } from "./age-filter.tsx";

type PeopleFiltersProps = { search: PersonSearch; onChange: ChangePersonSearch };

/** Narrows the registry; every choice stands in the address. */
export function PeopleFilters({ search, onChange }: PeopleFiltersProps) {
  const intl = useIntl();
  const words = usePersonWords();
  const written = (values: readonly string[]) => (values.length > 0 ? values.join(".") : undefined);
  return (
    <FilterBar
      label={intl.formatMessage({ id: "people.filters" })}
      set={countSet(search)}
      first={
        <SearchField
          label={intl.formatMessage({ id: "people.search" })}
          placeholder={intl.formatMessage({ id: "people.search.hint" })}
          value={search.q ?? ""}
          onSearch={(q) => onChange({ q: q === "" ? undefined : q })}
        />
      }
    >
      <OfficeComboBox
        label={intl.formatMessage({ id: "person.office" })}
        value={search.office ?? ""}
        onChange={(office) => onChange({ office: office === "" ? undefined : office })}
      />
      <AgeFilter search={search} onChange={onChange} />
      <Select
        label={intl.formatMessage({ id: "person.state" })}
        placeholder={intl.formatMessage({ id: "person.state.active" })}
        value={search.state ?? ""}
        options={closedStates.map((state) => ({
          value: state,
          label: intl.formatMessage({ id: `person.state.${state}` }),
        }))}
        onChange={(state) => onChange({ state: state === "" ? undefined : state })}
      />
      <ChoiceFilter
        label={intl.formatMessage({ id: "person.category" })}
        options={categories.map((value) => ({
          value,
          label: words.category(value.toUpperCase() as DisabilityCategory),
        }))}
        value={categoriesOf(search.categories)}
        onChange={(values) => onChange({ categories: written(values) })}
      />
      <ChoiceFilter
        label={intl.formatMessage({ id: "person.grade" })}
        options={gradeWords.map((value) => ({ value, label: words.grade(Number(value)) }))}
        value={gradeWords.filter((each) => gradesOf(search.grades).includes(each))}
        onChange={(values) => onChange({ grades: written(values) })}
      />
      <ChoiceFilter
        label={intl.formatMessage({ id: "person.certificate" })}
        options={certificateStates.map((value) => ({
          value,
          label: words.certificateState(value.toUpperCase() as CertificateState),
        }))}
        value={certificatesOf(search.certificates)}
        onChange={(values) => onChange({ certificates: written(values) })}
      />
      <ChoiceFilter
        label={intl.formatMessage({ id: "person.channels" })}
        options={channels.map((value) => ({
          value,
          label: words.channel(value.toUpperCase() as Channel),
        }))}
        value={channelsOf(search.channels)}
        onChange={(values) => onChange({ channels: written(values) })}
      />
      <ChoiceFilter
        label={intl.formatMessage({ id: "person.circumstances" })}
        options={circumstances.map((value) => ({
          value,
          label: intl.formatMessage({ id: `people.need.${value}` }),
        }))}
        value={needsOf(search.needs)}
        onChange={(values) => onChange({ needs: written(values) })}
      />
    </FilterBar>
  );
}
