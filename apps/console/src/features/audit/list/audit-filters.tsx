import { auditedSubjects } from "@wuzi/domain/labels/audited-subject";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { faultWords } from "../../../shared/form/fault-words.ts";
import { cleanCode } from "../../../shared/format/clean-input.ts";
import { OfficeComboBox } from "../../../shared/office/office-combo-box.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceFilter } from "../../../shared/ui/choice-filter.tsx";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { FilterBar } from "../../../shared/ui/filter-bar.tsx";
import { SearchField } from "../../../shared/ui/search-field.tsx";
import { Select } from "../../../shared/ui/select.tsx";
import {
  actionsOf,
  countSet,
  isReversed,
  type AuditSearch,
  type ChangeAuditSearch,
} from "../audit-search.ts";
import { actions } from "../audit-words.ts";
import { useSubjectName } from "../use-subject-name.ts";

type AuditFiltersProps = { search: AuditSearch; onChange: ChangeAuditSearch };

/** Narrows the audit: days, actions, actor, office; kind of record, record and request on demand. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const intl = useIntl();
  const hasMore = Boolean(
    search.subject || search.record || search.person || search.request || search.staff,
  );
  const [isMoreShown, setMoreShown] = useState(hasMore);
  return (
    <FilterBar label={intl.formatMessage({ id: "audit.filters" })} set={countSet(search)}>
      <DateField
        label={intl.formatMessage({ id: "audit.from" })}
        value={search.from ?? ""}
        onChange={(day) => onChange({ from: day === "" ? undefined : day })}
      />
      <DateField
        label={intl.formatMessage({ id: "audit.to" })}
        error={isReversed(search) ? faultWords(intl, "BEFORE_START") : undefined}
        value={search.to ?? ""}
        onChange={(day) => onChange({ to: day === "" ? undefined : day })}
      />
      <SearchField
        label={intl.formatMessage({ id: "audit.actor" })}
        value={search.actor ?? ""}
        onSearch={(actor) => onChange({ actor: actor.trim() || undefined })}
      />
      <OfficeComboBox
        label={intl.formatMessage({ id: "audit.office" })}
        value={search.office ?? ""}
        onChange={(office) => onChange({ office: office || undefined })}
      />
      <ChoiceFilter
        label={intl.formatMessage({ id: "audit.action" })}
        options={actions.map((action) => ({
          value: action,
          label: intl.formatMessage({ id: `audit.action.${action}` }),
        }))}
        value={actionsOf(search.actions)}
        onChange={(chosen) => onChange({ actions: chosen.join(".").toLowerCase() || undefined })}
      />
      {isMoreShown || hasMore ? (
        <MoreFilters search={search} onChange={onChange} />
      ) : (
        <Button variant="quiet" onPress={() => setMoreShown(true)}>
          <FormattedMessage id="audit.more" />
        </Button>
      )}
    </FilterBar>
  );
}

function MoreFilters({ search, onChange }: AuditFiltersProps) {
  const intl = useIntl();
  const nameOf = useSubjectName();
  return (
    <>
      <Select
        label={intl.formatMessage({ id: "audit.subject" })}
        placeholder={intl.formatMessage({ id: "audit.subject.all" })}
        value={search.subject ?? ""}
        options={auditedSubjects.map((subject) => ({ value: subject, label: nameOf(subject) }))}
        onChange={(subject) => onChange({ subject: subject === "" ? undefined : subject })}
      />
      <SearchField
        label={intl.formatMessage({ id: "audit.recordId" })}
        value={search.record ?? ""}
        onSearch={(record) => onChange({ record: cleanCode(record) || undefined })}
      />
      <SearchField
        label={intl.formatMessage({ id: "audit.personId" })}
        value={search.person ?? ""}
        onSearch={(person) => onChange({ person: cleanCode(person) || undefined })}
      />
      <SearchField
        label={intl.formatMessage({ id: "audit.request" })}
        value={search.request ?? ""}
        onSearch={(request) => onChange({ request: cleanCode(request) || undefined })}
      />
    </>
  );
}
