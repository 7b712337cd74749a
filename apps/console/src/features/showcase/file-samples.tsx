import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { Button } from "../../shared/ui/button.tsx";
import { ChosenFile } from "../../shared/ui/chosen-file.tsx";
import { DownloadLink } from "../../shared/ui/download-link.tsx";
import { FileField } from "../../shared/ui/file-field.tsx";
import { LiveProgress } from "../../shared/ui/live-progress.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { Steps } from "../../shared/ui/steps.tsx";
import { PhotoField } from "../../shared/upload/photo-field.tsx";
import type { Photo } from "../../shared/upload/photo.ts";
import { ShowcaseSection } from "./showcase-section.tsx";

const megabyte = 1024 * 1024;
const accept = [".xlsx", ".csv"];
const steps = ["上传文件", "确认列", "预检"].map((label) => ({ id: label, label }));

/** A file on its way in every state, and work that goes on. */
export function FileSamples() {
  return (
    <ShowcaseSection title="文件与进度">
      <Stack gap={5}>
        <Steps label="导入的步骤" steps={steps} current="确认列" />
        <ChosenSample />
        <FileField label="名册（发送中）" accept={accept} onChoose={() => undefined} isDisabled>
          <ChosenFile
            name="残疾人名册.xlsx"
            size={12 * megabyte}
            sent={5 * megabyte}
            isSlow
            onCancel={() => undefined}
          />
        </FileField>
        <FileField
          label="名册（被拒）"
          accept={accept}
          onChoose={() => undefined}
          error="文件含有宏。请另存为不含宏的工作簿后重新上传。"
        />
        <GoingOn />
        <LiveProgress label="正在读取" done={1200} total={null} />
        <PhotoSample />
        <DownloadLink purpose="sample" id="1" name="错误表.xlsx">
          下载错误表
        </DownloadLink>
      </Stack>
    </ShowcaseSection>
  );
}

function ChosenSample() {
  const [file, setFile] = useState<File>();
  return (
    <FileField
      label="名册"
      help="每行一人，第一行是表头。"
      isRequired
      accept={accept}
      onChoose={setFile}
    >
      {file && <ChosenFile name={file.name} size={file.size} onRemove={() => setFile(undefined)} />}
    </FileField>
  );
}

/** The showcase keeps nothing: what is chosen here is refused, which shows how that looks. */
function PhotoSample() {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  return (
    <PhotoField
      label="现场照片"
      help="拍清楚标签和位置。"
      purpose="sample"
      photos={photos}
      onChange={setPhotos}
    />
  );
}

const total = 36_842;
const everyMs = 200;

/** Runs when asked to, so that the page is at rest otherwise. */
function GoingOn() {
  const [done, setDone] = useState(0);
  const [isRunning, setRunning] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setDone((at) => Math.min(at + total / 20, total)), everyMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  return (
    <Stack gap={2}>
      <LiveProgress label="正在预检" done={Math.round(done)} total={total}>
        <FormattedMessage id="showcase.rate" values={{ rate: total / 4 }} />
      </LiveProgress>
      <div>
        <Button onPress={() => setRunning(true)}>
          <FormattedMessage id="showcase.run" />
        </Button>
      </div>
    </Stack>
  );
}
