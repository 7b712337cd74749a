import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import type { Place } from "./place-list.tsx";
import { useRecordDisinfection } from "./use-record-disinfection.ts";

export type PlaceDeed = "record" | "edit" | "close";
type PlaceActionsProps = { place: Place; onAsk: (deed: PlaceDeed, place: Place) => void };

/** What may be done with a place: one press records it as usual, the rest asks first. */
export function PlaceActions({ place, onAsk }: PlaceActionsProps) {
  const intl = useIntl();
  const record = useRecordDisinfection();
  const { id, name, toDay } = place;
  const closing = toDay == null ? "disinfection.place.close" : "disinfection.place.reopen";
  return (
    <Row gap={2}>
      <Button
        aria-label={intl.formatMessage({ id: "disinfection.asUsual.label" }, { name })}
        onPress={() => void record.asUsual(id, name)}
      >
        <FormattedMessage id="duties.disinfect.asUsual" />
      </Button>
      <Button
        variant="quiet"
        aria-label={intl.formatMessage({ id: "disinfection.fill.label" }, { name })}
        onPress={() => onAsk("record", place)}
      >
        <FormattedMessage id="duties.disinfect.other" />
      </Button>
      <Button
        variant="quiet"
        aria-label={intl.formatMessage({ id: "disinfection.place.edit.label" }, { name })}
        onPress={() => onAsk("edit", place)}
      >
        <FormattedMessage id="disinfection.place.edit" />
      </Button>
      <Button
        variant="quiet"
        aria-label={intl.formatMessage({ id: `${closing}.label` }, { name })}
        onPress={() => onAsk("close", place)}
      >
        <FormattedMessage id={closing} />
      </Button>
    </Row>
  );
}
