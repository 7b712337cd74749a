import { materialForms } from "@wuzi/domain/publicity/material-form";
import { outreachChannels } from "@wuzi/domain/publicity/outreach-channel";
import { useIntl } from "react-intl";
import type { MaterialForm, OutreachChannel } from "../../../../gql/graphql.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import { isTurned, type OutreachSearch } from "./outreach-search.ts";

type OutreachFiltersProps = {
  search: OutreachSearch;
  onChange: (part: { [Key in keyof OutreachSearch]?: OutreachSearch[Key] | undefined }) => void;
};

/** Narrows the log: days, way, form. */
export function OutreachFilters({ search, onChange }: OutreachFiltersProps) {
  const intl = useIntl();
  const words = useOutreachWords();
  const { channel, form, from, to } = search;
  const set = [channel, form, from, to].filter((part) => part !== undefined).length;
  return (
    <FilterBar label={intl.formatMessage({ id: "outreach.filters" })} set={set}>
      <DateField
        label={intl.formatMessage({ id: "outreach.from" })}
        value={from ?? ""}
        onChange={(day) => onChange({ from: day === "" ? undefined : day })}
      />
      <DateField
        label={intl.formatMessage({ id: "outreach.to" })}
        value={to ?? ""}
        error={isTurned(search) ? intl.formatMessage({ id: "outreach.to.before" }) : undefined}
        onChange={(day) => onChange({ to: day === "" ? undefined : day })}
      />
      <Select
        label={intl.formatMessage({ id: "outreach.channel" })}
        placeholder={intl.formatMessage({ id: "outreach.channel.all" })}
        value={channel ?? ""}
        options={outreachChannels.map((value) => ({
          value,
          label: words.channel(value.toUpperCase() as OutreachChannel),
        }))}
        onChange={(value) => onChange({ channel: value === "" ? undefined : value })}
      />
      <Select
        label={intl.formatMessage({ id: "outreach.form" })}
        placeholder={intl.formatMessage({ id: "outreach.form.all" })}
        value={form ?? ""}
        options={materialForms.map((value) => ({
          value,
          label: words.form(value.toUpperCase() as MaterialForm),
        }))}
        onChange={(value) => onChange({ form: value === "" ? undefined : value })}
      />
    </FilterBar>
  );
}
