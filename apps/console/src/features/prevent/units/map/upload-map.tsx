import { useState } from "react";
import { useIntl } from "react-intl";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { formatBytes } from "../../../../shared/format/bytes.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { FileField } from "../../../../shared/ui/file-field.tsx";
import { SentFile } from "../../../../shared/upload/sent-file.tsx";
import { useUpload } from "../../../../shared/upload/use-upload.ts";
import { bringTownshipMap, mapTypes, mostMapBytes } from "./township-maps.ts";

type UploadMapProps = { officeId: string; onBrought: (id: string) => void };

/** The field for the file: choosing one sends it and has it read. */
export function UploadMap({ officeId, onBrought }: UploadMapProps) {
  const intl = useIntl();
  const key = useSendKey();
  const send = useSend(bringTownshipMap, mapTypes);
  const [refused, setRefused] = useState<string>();
  const tooLarge = (size: number) =>
    intl.formatMessage(
      { id: "units.maps.tooLarge" },
      { size: formatBytes(intl, size), most: formatBytes(intl, mostMapBytes) },
    );
  const upload = useUpload({
    purpose: "township_map",
    check: ({ name, size }) => {
      if (size > mostMapBytes) return tooLarge(size);
      if (/\.(?:geo)?json$/iu.test(name)) return undefined;
      return intl.formatMessage({ id: "units.maps.kind" });
    },
    onKept: ({ id }) => void bring(id),
  });
  const { state, choose, clear } = upload;

  async function bring(fileId: string): Promise<void> {
    const { data, failure } = await send({
      input: { officeId, fileId, idempotencyKey: key.current(fileId) },
    });
    key.answered(failure);
    setRefused(failure ? failureText(intl, failure) : undefined);
    if (data === undefined || data === null) return;
    onBrought(data.bringTownshipMap.id);
    clear();
  }

  const error =
    state.name === "unfit"
      ? state.reason
      : state.name !== "failed"
        ? refused
        : state.failure.fields.some(({ code }) => code === "TOO_LARGE")
          ? tooLarge(state.file.size)
          : failureText(intl, state.failure);
  return (
    <FileField
      label={intl.formatMessage({ id: "units.maps.file" })}
      help={intl.formatMessage(
        { id: "units.maps.help" },
        { most: formatBytes(intl, mostMapBytes) },
      )}
      accept={[".geojson", ".json"]}
      onChoose={choose}
      isDisabled={state.name === "sending"}
      {...(error !== undefined && { error })}
    >
      <SentFile upload={upload} />
    </FileField>
  );
}
