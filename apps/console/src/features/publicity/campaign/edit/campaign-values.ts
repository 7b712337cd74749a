import { campaignTextSchema } from "@wuzi/domain/publicity/campaign-input";
import { messageClasses } from "@wuzi/domain/registry/message-class";
import { array, intersect, nullable, object, picklist, string, type InferOutput } from "valibot";
import type {
  Channel,
  DisabilityCategory,
  MessageClass,
  PersonFilter,
} from "../../../../gql/graphql.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";

/** What an editor of a campaign holds; words as the domain writes them. */
export type CampaignValues = {
  messageClass: string;
  title: string;
  legalBasis: string;
  template: string;
  officeId: string;
  categories: readonly string[];
  grades: readonly string[];
  channels: readonly string[];
};

export const campaignSchema = intersect([
  campaignTextSchema,
  object({
    messageClass: picklist(messageClasses, "CHOOSE"),
    officeId: nullable(string()),
    categories: array(string()),
    grades: array(string()),
    channels: array(string()),
  }),
]);

export type CampaignOutput = InferOutput<typeof campaignSchema>;

export const noCampaign: CampaignValues = {
  messageClass: "publicity",
  title: "",
  legalBasis: "",
  template: "",
  officeId: "",
  categories: [],
  grades: [],
  channels: [],
};

type Audience = Pick<CampaignValues, "categories" | "grades" | "channels"> & {
  readonly officeId: string | null;
};

/** The filter that an audience is kept as; what this editor does not offer stays as it was. */
export function audienceOf(values: Audience, others: PersonFilter = {}): PersonFilter {
  const { officeId, categories, grades, channels } = values;
  return {
    ...others,
    ...(officeId && { officeId }),
    ...(categories.length > 0 && { categories: inCapitals<DisabilityCategory>(categories) }),
    ...(grades.length > 0 && { grades: grades.map(Number) }),
    ...(channels.length > 0 && { channels: inCapitals<Channel>(channels) }),
  };
}

export const classOf = (word: string) => word.toUpperCase() as MessageClass;

type Kept = {
  messageClass: MessageClass;
  title: string;
  legalBasis: string;
  template: string;
  audience: Record<string, unknown>;
};

/** A campaign as the editor shows it, and the parts of its filter that the editor does not offer. */
export function valuesOf(campaign: Kept): { values: CampaignValues; others: PersonFilter } {
  const { messageClass, title, legalBasis, template } = campaign;
  const { officeId, categories, grades, channels, ...rest } = campaign.audience;
  return {
    values: {
      messageClass: domainWord(messageClass),
      title,
      legalBasis,
      template,
      officeId: typeof officeId === "string" ? officeId : "",
      categories: wordsOf(categories),
      grades: wordsOf(grades),
      channels: wordsOf(channels),
    },
    others: Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [
        name,
        stored.has(name) ? capitals(value) : value,
      ]),
    ),
  };
}

/** Parts of a filter whose values are kept as the domain's words. */
const stored: ReadonlySet<string> = new Set(["certificateStates", "state"]);

function capitals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((word) => String(word).toUpperCase());
  return typeof value === "string" ? value.toUpperCase() : value;
}

function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function inCapitals<Value extends string>(words: readonly string[]): Value[] {
  return words.map((word) => word.toUpperCase() as Value);
}
