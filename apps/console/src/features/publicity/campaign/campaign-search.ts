import { campaignStateLabels, type CampaignState } from "@wuzi/domain/publicity/campaign-words";
import { messageClasses, type MessageClass } from "@wuzi/domain/registry/message-class";
import { readListSearch, readWord, type ListSearch } from "../../../shared/list/list-search.ts";

export const campaignStates = Object.keys(campaignStateLabels) as CampaignState[];

/** What the address of the list says. */
export type CampaignSearch = ListSearch<never> & {
  state?: CampaignState;
  class?: MessageClass;
};

/** Reads the address of the list; what is not understood is left out. */
export function readCampaignSearch(raw: Record<string, unknown>): CampaignSearch {
  const state = readWord(raw["state"], campaignStates);
  const messageClass = readWord(raw["class"], messageClasses);
  return {
    ...readListSearch(raw, []),
    ...(state && { state }),
    ...(messageClass && { class: messageClass }),
  };
}
