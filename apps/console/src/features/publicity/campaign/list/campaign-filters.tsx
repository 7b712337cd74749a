import { messageClasses } from "@wuzi/domain/registry/message-class";
import { useIntl } from "react-intl";
import type { CampaignState, MessageClass } from "../../../../gql/graphql.ts";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { campaignStates, type CampaignSearch } from "../campaign-search.ts";
import { useCampaignWords } from "../use-campaign-words.ts";

type CampaignFiltersProps = {
  search: CampaignSearch;
  onChange: (part: { [Key in keyof CampaignSearch]?: CampaignSearch[Key] | undefined }) => void;
};

/** Narrows the list to a state or a class of message. */
export function CampaignFilters({ search, onChange }: CampaignFiltersProps) {
  const intl = useIntl();
  const words = useCampaignWords();
  return (
    <FilterBar label={intl.formatMessage({ id: "campaigns.filters" })}>
      <Select
        label={intl.formatMessage({ id: "campaigns.state" })}
        placeholder={intl.formatMessage({ id: "campaigns.state.all" })}
        value={search.state ?? ""}
        options={campaignStates.map((value) => ({
          value,
          label: words.state(value.toUpperCase() as CampaignState),
        }))}
        onChange={(state) => onChange({ state: state === "" ? undefined : state })}
      />
      <Select
        label={intl.formatMessage({ id: "campaigns.class" })}
        placeholder={intl.formatMessage({ id: "campaigns.class.all" })}
        value={search.class ?? ""}
        options={messageClasses.map((value) => ({
          value,
          label: words.messageClass(value.toUpperCase() as MessageClass),
        }))}
        onChange={(value) => onChange({ class: value === "" ? undefined : value })}
      />
    </FilterBar>
  );
}
