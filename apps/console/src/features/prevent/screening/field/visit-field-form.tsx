import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { FieldFormProps } from "../../../../shared/field/field-task.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DevicePhotos } from "../../../../shared/upload/device-photos.tsx";
import { VisitFields } from "../household/visit-fields.tsx";
import { fromVisit, toVisit, visitFault, type Member } from "../household/visit-values.ts";

/** A visit at the door: everybody well by one tap, or of each what came of it. */
export function VisitFieldForm({ task, values: kept, photos: taken, onDone }: FieldFormProps) {
  const intl = useIntl();
  const members = task.facts["members"] as readonly Member[];
  const [values, setValues] = useState(() => fromVisit(members, kept ?? {}));
  const [photos, setPhotos] = useState(taken);
  const [refused, setRefused] = useState<string>();
  const [isKeeping, setKeeping] = useState(false);

  async function keep(): Promise<void> {
    const visit = toVisit(members, values);
    const fault = visitFault(visit);
    setRefused(fault && faultWords(intl, fault));
    if (fault !== undefined) return;
    setKeeping(true);
    await onDone("visit", visit, photos);
    setKeeping(false);
  }

  return (
    <Stack gap={5}>
      <VisitFields members={members} values={values} onChange={setValues} />
      <DevicePhotos
        label={intl.formatMessage({ id: "photo.label" })}
        photos={photos}
        onChange={setPhotos}
      />
      {refused && (
        <Notice tone="danger" isLive>
          {refused}
        </Notice>
      )}
      <Button variant="primary" isPending={isKeeping} onPress={() => void keep()}>
        <FormattedMessage id="field.save" />
      </Button>
    </Stack>
  );
}
