import { useIntl } from "react-intl";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { ButtonSamples } from "./button-samples.tsx";
import { ChoiceSamples } from "./choice-samples.tsx";
import { FieldSamples } from "./field-samples.tsx";
import { FileSamples } from "./file-samples.tsx";
import { FormSample } from "./form-sample.tsx";
import { ListSample } from "./list-sample.tsx";
import { OverlaySamples } from "./overlay-samples.tsx";
import { RecordSamples } from "./record-samples.tsx";
import { StateSamples } from "./state-samples.tsx";
import { TreeSample } from "./tree-sample.tsx";

/** Every component in every state. The samples are Chinese, whatever the language of the console. */
export function ShowcasePage() {
  const intl = useIntl();
  return (
    <>
      <PageHeading
        title={intl.formatMessage({ id: "showcase.title" })}
        lead={intl.formatMessage({ id: "showcase.meaning" })}
      />
      <div lang="zh-CN">
        <Stack gap={6}>
          <ButtonSamples />
          <FieldSamples />
          <ChoiceSamples />
          <FormSample />
          <ListSample />
          <TreeSample />
          <RecordSamples />
          <StateSamples />
          <FileSamples />
          <OverlaySamples />
        </Stack>
      </div>
    </>
  );
}
