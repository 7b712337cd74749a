import { FormattedMessage, useIntl } from "react-intl";
import type { FoundCardFragment } from "../../../../gql/graphql.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { FoundCards } from "./found-cards.tsx";

type PossibleDuplicatesProps = {
  cards: readonly FoundCardFragment[];
  /** The same document number: it is the same person. */
  isCertain: boolean;
  onClose: () => void;
};

/** Somebody registered already who may be the one that is being written down. */
export function PossibleDuplicates({ cards, isCertain, onClose }: PossibleDuplicatesProps) {
  const intl = useIntl();
  const kind = isCertain ? "certain" : "possible";
  return (
    <Dialog
      title={intl.formatMessage({ id: `people.duplicate.${kind}.title` })}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          <FormattedMessage id={`people.duplicate.${kind}.goOn`} />
        </Button>
      }
    >
      <Stack>
        <p>
          <FormattedMessage id={`people.duplicate.${kind}.lead`} />
        </p>
        <FoundCards cards={cards} />
      </Stack>
    </Dialog>
  );
}
