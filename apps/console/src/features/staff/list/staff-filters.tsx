import { roleNames } from "@wuzi/domain/access/roles";
import { useIntl } from "react-intl";
import type { Role } from "../../../gql/graphql.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { OfficeComboBox } from "../../../shared/office/office-combo-box.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { ChoiceFilter } from "../../../shared/ui/choice-filter.tsx";
import { countOf, FilterBar } from "../../../shared/ui/filter-bar.tsx";
import { SearchField } from "../../../shared/ui/search-field.tsx";
import { Select } from "../../../shared/ui/select.tsx";
import { accountConcerns, rolesOf, type StaffSearch } from "../staff-search.ts";
import type { ChangeStaffSearch } from "./staff-page.tsx";

type StaffFiltersProps = { search: StaffSearch; onChange: ChangeStaffSearch };

/** Narrows the staff list: words, office with or without what is below it, roles, state, account. */
export function StaffFilters({ search, onChange }: StaffFiltersProps) {
  const intl = useIntl();
  const labels = useLabels();
  const { permissions } = useSession();
  return (
    <FilterBar
      label={intl.formatMessage({ id: "staff.filters" })}
      set={countOf([search.office, search.state, search.account, search.roles])}
      first={
        <SearchField
          label={intl.formatMessage({ id: "staff.search" })}
          value={search.q ?? ""}
          onSearch={(q) => onChange({ q: q === "" ? undefined : q })}
        />
      }
    >
      <OfficeComboBox
        label={intl.formatMessage({ id: "staff.office" })}
        value={search.office ?? ""}
        onChange={(office) =>
          onChange({ office: office === "" ? undefined : office, alone: undefined })
        }
      />
      {search.office !== undefined && (
        <Checkbox
          isSelected={!search.alone}
          onChange={(isOn) => onChange({ alone: isOn ? undefined : true })}
        >
          {intl.formatMessage({ id: "staff.includeBelow" })}
        </Checkbox>
      )}
      <Select
        label={intl.formatMessage({ id: "staff.state" })}
        placeholder={intl.formatMessage({ id: "staff.state.all" })}
        value={search.state ?? ""}
        options={(["active", "disabled"] as const).map((state) => ({
          value: state,
          label: intl.formatMessage({ id: `staff.state.${state}` }),
        }))}
        onChange={(state) => onChange({ state: state === "" ? undefined : state })}
      />
      {permissions.has("account:secure") && (
        <Select
          label={intl.formatMessage({ id: "staff.account" })}
          placeholder={intl.formatMessage({ id: "staff.account.all" })}
          value={search.account ?? ""}
          options={accountConcerns.map((concern) => ({
            value: concern,
            label: intl.formatMessage({ id: `staff.account.${concern}` }),
          }))}
          onChange={(account) => onChange({ account: account === "" ? undefined : account })}
        />
      )}
      <ChoiceFilter
        label={intl.formatMessage({ id: "staff.role" })}
        options={roleNames.map((role) => ({
          value: role,
          label: labels.role(role.toUpperCase() as Role),
        }))}
        value={rolesOf(search.roles)}
        onChange={(roles) => onChange({ roles: roles.length > 0 ? roles.join(".") : undefined })}
      />
    </FilterBar>
  );
}
