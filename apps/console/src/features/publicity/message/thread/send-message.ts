import { messageTextSchema, overrideSchema } from "@wuzi/domain/publicity/campaign-input";
import { messageDrafts, type MessageDraft } from "@wuzi/domain/publicity/message-drafts";
import { messageClasses } from "@wuzi/domain/registry/message-class";
import { intersect, nullable, object, picklist, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";

export const sendMessage = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      __typename
      ... on Message {
        id
      }
      ... on CannotReceive {
        reason
      }
      ... on OutsideWindow {
        sendFrom
        sendTo
      }
      ... on SameTextSent {
        at
      }
      ... on WordsForbidden {
        words
      }
    }
  }
`);

export const writingQuery = graphql(`
  query RulesOfMessage {
    sendingPolicy {
      id
      signature
      optOutText
      sendFrom
      sendTo
      inWindow
    }
  }
`);

export type MessageValues = {
  draft: string;
  messageClass: string;
  text: string;
  overrideReason: string;
};

export const messageSchema = intersect([
  messageTextSchema,
  object({
    draft: string(),
    messageClass: picklist(messageClasses, "CHOOSE"),
    overrideReason: nullable(overrideSchema.entries.overrideReason),
  }),
]);

export type MessageOutput = InferOutput<typeof messageSchema>;

export const drafts = Object.keys(messageDrafts) as MessageDraft[];

/** A text that is written again and again, to somebody. */
export function draftFor(draft: string, name: string): string | undefined {
  const known = drafts.find((each) => each === draft);
  return known && messageDrafts[known].text.replaceAll("{姓名}", name);
}
