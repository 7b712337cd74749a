import { ChosenFile } from "../ui/chosen-file.tsx";
import type { Upload } from "./use-upload.ts";

type SentFileProps = {
  upload: Pick<Upload, "state" | "clear" | "retry">;
  /** What else goes with the file when it is taken away. */
  onRemove?: () => void;
};

/** The file of an upload as it stands: on its way, failed or kept, with what can be done about it. */
export function SentFile({ upload: { state, clear, retry }, onRemove }: SentFileProps) {
  if (state.name === "empty") return null;
  const { name, size } = state.file;
  if (state.name === "sending") {
    const { sent, isSlow } = state;
    return <ChosenFile name={name} size={size} sent={sent} isSlow={isSlow} onCancel={clear} />;
  }
  const remove = () => {
    clear();
    onRemove?.();
  };
  return (
    <ChosenFile
      name={name}
      size={size}
      {...(state.name === "failed" && { onRetry: retry })}
      onRemove={remove}
    />
  );
}
