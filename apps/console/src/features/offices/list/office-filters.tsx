import { officeKinds } from "@wuzi/domain/organisation/office-kind";
import { useIntl } from "react-intl";
import type { OfficeKind } from "../../../gql/graphql.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { useSession } from "../../../shared/session/session.ts";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { ChoiceFilter } from "../../../shared/ui/choice-filter.tsx";
import { countOf, FilterBar } from "../../../shared/ui/filter-bar.tsx";
import { SearchField } from "../../../shared/ui/search-field.tsx";
import { Select } from "../../../shared/ui/select.tsx";
import { kindsOf, type OfficeSearch } from "../office-search.ts";
import type { ChangeOfficeSearch } from "./offices-page.tsx";

type OfficeFiltersProps = { search: OfficeSearch; onChange: ChangeOfficeSearch };

/** Narrows the list of offices: words, kinds, open or closed, without staff. */
export function OfficeFilters({ search, onChange }: OfficeFiltersProps) {
  const intl = useIntl();
  const labels = useLabels();
  const { permissions } = useSession();
  return (
    <FilterBar
      label={intl.formatMessage({ id: "offices.filters" })}
      set={countOf([search.state, search.kinds, search.unstaffed])}
      first={
        <SearchField
          label={intl.formatMessage({ id: "offices.search" })}
          value={search.q ?? ""}
          onSearch={(q) => onChange({ q: q === "" ? undefined : q })}
        />
      }
    >
      <Select
        label={intl.formatMessage({ id: "offices.state" })}
        placeholder={false}
        value={search.state ?? "open"}
        options={(["open", "closed", "all"] as const).map((state) => ({
          value: state,
          label: intl.formatMessage({ id: `offices.state.${state}` }),
        }))}
        onChange={(state) =>
          onChange({ state: state === "closed" || state === "all" ? state : undefined })
        }
      />
      <ChoiceFilter
        label={intl.formatMessage({ id: "offices.kind" })}
        options={officeKinds.map((kind) => ({
          value: kind,
          label: labels.officeKind(kind.toUpperCase() as OfficeKind),
        }))}
        value={kindsOf(search.kinds)}
        onChange={(kinds) => onChange({ kinds: kinds.length > 0 ? kinds.join(".") : undefined })}
      />
      {permissions.has("staff:read") && (
        <Checkbox
          isSelected={search.unstaffed ?? false}
          onChange={(isOn) => onChange({ unstaffed: isOn ? true : undefined })}
        >
          {intl.formatMessage({ id: "offices.unstaffed" })}
        </Checkbox>
      )}
    </FilterBar>
  );
}
