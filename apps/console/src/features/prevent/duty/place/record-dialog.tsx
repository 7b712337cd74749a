import { useIntl } from "react-intl";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { DisinfectionForm, limitsQuery } from "./disinfection-form.tsx";
import { useRecordDisinfection } from "./use-record-disinfection.ts";

type RecordDialogProps = { place: { id: string; name: string }; onClose: () => void };

/** Records a disinfection with its particulars; what is usual stands there at first. */
export function RecordDialog({ place, onClose }: RecordDialogProps) {
  const intl = useIntl();
  const { data, failure, reload } = useLoad(limitsQuery, {});
  const { record } = useRecordDisinfection();
  const limits = data?.concentrationLimits;
  return (
    <Dialog
      title={intl.formatMessage({ id: "disinfection.record" }, { name: place.name })}
      isOpen
      onClose={onClose}
    >
      {limits ? (
        <DisinfectionForm
          limits={limits}
          start={{
            agent: "chlorine",
            concentration: limits.high,
            minutes: limits.minutes,
            note: "",
          }}
          isCorrection={false}
          onSend={async ({ agent, concentration, minutes, confirmed, note, photoIds }) =>
            await record(place.id, place.name, {
              agent,
              concentration,
              minutes,
              confirmed,
              note,
              photoIds,
            })
          }
          onClose={onClose}
        />
      ) : failure ? (
        <ErrorState failure={failure} onRetry={reload} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Dialog>
  );
}
