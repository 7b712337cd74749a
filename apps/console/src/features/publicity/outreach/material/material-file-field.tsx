import { useIntl } from "react-intl";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import { formatBytes } from "../../../../shared/format/bytes.ts";
import { FileField } from "../../../../shared/ui/file-field.tsx";
import { SentFile } from "../../../../shared/upload/sent-file.tsx";
import { useUpload } from "../../../../shared/upload/use-upload.ts";

/** What the server takes; known beforehand, so that nothing is sent in vain. */
const mostBytes = 20 * 1024 * 1024;
const audio = [".mp3", ".m4a", ".wav", ".ogg"];
const seen = [".pdf", ".jpg", ".jpeg", ".png", ".webp"];

type MaterialFileFieldProps = {
  label: string;
  /** Whether it is to be heard; otherwise it is to be read. */
  isAudio: boolean;
  error: string | undefined;
  onChange: (id: string) => void;
};

/** The file of a material: choosing one sends it. */
export function MaterialFileField({ label, isAudio, error, onChange }: MaterialFileFieldProps) {
  const intl = useIntl();
  const accept = isAudio ? audio : seen;
  const tooLarge = (size: number) =>
    intl.formatMessage(
      { id: "materials.file.tooLarge" },
      { size: formatBytes(intl, size), most: formatBytes(intl, mostBytes) },
    );
  const upload = useUpload({
    purpose: "material",
    check: ({ name, size }) => {
      if (size > mostBytes) return tooLarge(size);
      if (accept.some((ending) => name.toLowerCase().endsWith(ending))) return undefined;
      return intl.formatMessage({
        id: isAudio ? "materials.file.notAudio" : "materials.file.notRead",
      });
    },
    onKept: ({ id }) => onChange(id),
  });
  const { state, choose } = upload;
  const failed = state.name === "failed" ? state.failure : undefined;
  const [fault] = failed?.fields ?? [];
  const shown =
    state.name === "unfit"
      ? state.reason
      : fault
        ? faultWords(intl, fault.code, label)
        : failed
          ? failureText(intl, failed)
          : error;
  return (
    <FileField
      label={label}
      help={intl.formatMessage(
        { id: isAudio ? "materials.file.audio" : "materials.file.read" },
        { most: formatBytes(intl, mostBytes) },
      )}
      accept={accept}
      onChoose={(file) => {
        // the one chosen before counts no more, whatever becomes of this one
        onChange("");
        choose(file);
      }}
      isDisabled={state.name === "sending"}
      {...(shown !== undefined && { error: shown })}
    >
      <SentFile upload={upload} onRemove={() => onChange("")} />
    </FileField>
  );
}
