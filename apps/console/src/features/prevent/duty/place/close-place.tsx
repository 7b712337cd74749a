import { FormattedMessage, useIntl } from "react-intl";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork } from "../duty-words.ts";
import type { Place } from "./place-list.tsx";
import { updatePlace } from "./use-save-place.ts";

/** Closes a place with today, or takes one that is being closed into use again. */
export function ClosePlace({ place, onClose }: { place: Place; onClose: () => void }) {
  const intl = useIntl();
  const send = useSend(updatePlace, changedByWork);
  const today = dayOf(useNow());
  const { id, version, kind, name, note, keeperPostId, timesPerDay, toDay } = place;
  const deed = toDay == null ? "close" : "reopen";
  return (
    <AlertDialog
      title={intl.formatMessage({ id: `disinfection.place.${deed}.label` }, { name })}
      confirmLabel={intl.formatMessage({ id: `disinfection.place.${deed}` })}
      isDangerous={deed === "close"}
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        const kept = {
          id,
          version,
          kind,
          name,
          note: note ?? null,
          keeperPostId: keeperPostId ?? null,
          timesPerDay: timesPerDay ?? null,
        };
        const { data, failure } = await send({
          input: { ...kept, toDay: deed === "close" ? today : null },
        });
        if (failure) return refusalText(intl, failure);
        if (data.updateDisinfectionPlace.__typename !== "DisinfectionPlace") {
          return intl.formatMessage({ id: "disinfection.place.taken" });
        }
        showToast({
          tone: "success",
          text: intl.formatMessage(
            { id: deed === "close" ? "disinfection.place.closed" : "disinfection.place.reopened" },
            { name },
          ),
        });
        return undefined;
      }}
    >
      <FormattedMessage id={`disinfection.place.${deed}.lead`} />
    </AlertDialog>
  );
}
