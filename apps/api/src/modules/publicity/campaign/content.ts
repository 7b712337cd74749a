import { templateSchema } from "@wuzi/domain/publicity/campaign-input";
import { fixedText, wholeText } from "@wuzi/domain/publicity/message-template";
import { longestMessage } from "@wuzi/domain/publicity/split-message";
import { keptFilterSchema } from "@wuzi/domain/registry/export-column";
import { codePoints } from "@wuzi/domain/text/plain-text";
import { badField } from "../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../platform/graphql/check-input.ts";
import type { PersonFilter } from "../../../platform/person/person-filter.inputs.ts";
import { searchTerms } from "../../../platform/person/person-search.ts";
import type { Policy } from "../policy/sending-policy.queries.ts";
import type { PreviewCampaignInput } from "./campaign.inputs.ts";

/**
 * The text and the audience of an input, tidied. A filter that is kept stands in the clear, so that it
 * cannot search for a number.
 *
 * @throws BAD_USER_INPUT
 */
export function contentOf(input: PreviewCampaignInput): {
  template: string;
  audience: PersonFilter;
} {
  const { template } = checkInput(templateSchema, { template: input.template });
  checkInput(keptFilterSchema, input.audience, "input.audience");
  const { search } = input.audience;
  if (search && searchTerms(search).by !== "name") {
    const path = "input.audience.search";
    throw badField(path, "PERSONAL_NUMBER", "A campaign cannot search for a number.");
  }
  const parts = Object.entries(input.audience).filter(
    ([name, value]) => value !== null && value !== undefined && (name !== "search" || value !== ""),
  );
  return { template, audience: Object.fromEntries(parts) as PersonFilter };
}

/**
 * Refuses a text that is too long for everybody, signature and all.
 * @throws BAD_USER_INPUT
 */
export function requireRoom(policy: Policy, template: string, isEmergency: boolean): void {
  const around = { signature: policy.signature, optOutText: policy.opt_out_text };
  if (codePoints(wholeText(around, fixedText(template), isEmergency, template)) > longestMessage) {
    throw badField("input.template", "TOO_LONG", "With its signature the text is too long.");
  }
}
