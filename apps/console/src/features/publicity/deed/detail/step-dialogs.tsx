import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { useDeedWords } from "../use-deed-words.ts";

const handInDeed = graphql(`
  mutation HandInDeed($input: SeenDeedInput!) {
    handInDeed(input: $input) {
      __typename
      ... on Deed {
        id
        state
        version
      }
      ... on DeedMoved {
        state
      }
    }
  }
`);

const reviewDeed = graphql(`
  mutation ReviewDeed($input: SeenDeedInput!) {
    reviewDeed(input: $input) {
      __typename
      ... on Deed {
        id
        state
        version
      }
      ... on DeedMoved {
        state
      }
    }
  }
`);

const types = ["Deed"];

type StepDialogProps = { of: { id: string; version: number }; onClose: () => void };

/** Hands a draft to the county. */
export function HandInDialog({ of: { id, version }, onClose }: StepDialogProps) {
  const intl = useIntl();
  const words = useDeedWords();
  const send = useSend(handInDeed, types);
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "deeds.handIn.question" })}
      confirmLabel={intl.formatMessage({ id: "deeds.handIn.action" })}
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        const { data, failure } = await send({ input: { id, version } });
        if (failure) return refusalText(intl, failure);
        if (data.handInDeed.__typename === "Deed") return undefined;
        const state = words.state(data.handInDeed.state);
        return intl.formatMessage({ id: "deeds.refused.moved" }, { state });
      }}
    >
      <FormattedMessage id="deeds.handIn.lead" />
    </AlertDialog>
  );
}

/** Passes a deed. */
export function ReviewDialog({ of: { id, version }, onClose }: StepDialogProps) {
  const intl = useIntl();
  const words = useDeedWords();
  const send = useSend(reviewDeed, types);
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "deeds.review.question" })}
      confirmLabel={intl.formatMessage({ id: "deeds.review.action" })}
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        const { data, failure } = await send({ input: { id, version } });
        if (failure) return refusalText(intl, failure);
        const result = data.reviewDeed;
        if (result.__typename === "Deed") return undefined;
        if (result.__typename === "AnotherMustReview") {
          return intl.formatMessage({ id: "deeds.refused.own" });
        }
        const state = words.state(result.state);
        return intl.formatMessage({ id: "deeds.refused.moved" }, { state });
      }}
    >
      <FormattedMessage id="deeds.review.lead" />
    </AlertDialog>
  );
}
