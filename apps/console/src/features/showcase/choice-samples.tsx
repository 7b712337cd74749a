import { useState } from "react";
import { Checkbox, CheckboxGroup } from "../../shared/ui/checkbox.tsx";
import { RadioGroup } from "../../shared/ui/radio-group.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { Switch } from "../../shared/ui/switch.tsx";
import { ShowcaseSection } from "./showcase-section.tsx";

const channels = [
  { value: "call", label: "语音电话" },
  { value: "sms", label: "短信" },
  { value: "visit", label: "上门", help: "一、二级残疾人以上门为准" },
];

/** Choices chosen, not chosen, wrong and disabled. */
export function ChoiceSamples() {
  const [channel, setChannel] = useState("visit");
  const [several, setSeveral] = useState(["sms"]);
  return (
    <ShowcaseSection title="选择">
      <Stack gap={5}>
        <Checkbox defaultSelected>已核对身份证</Checkbox>
        <Checkbox isIndeterminate>部分选中</Checkbox>
        <Checkbox isDisabled>不可选</Checkbox>
        <CheckboxGroup
          label="联系方式"
          help="可多选。"
          options={channels}
          value={several}
          onChange={setSeveral}
        />
        <CheckboxGroup
          label="到场人员"
          options={channels}
          value={[]}
          error="请至少选择一项"
          isRequired
        />
        <RadioGroup label="本次联系" options={channels} value={channel} onChange={setChannel} />
        <RadioGroup
          label="联系结果"
          options={channels.map((each) => ({ ...each, isDisabled: each.value === "call" }))}
          value=""
          onChange={setChannel}
          error="请选择联系结果"
          isRequired
        />
        <Switch defaultSelected>快捷键</Switch>
        <Switch>免打扰</Switch>
        <Switch isDisabled>不可用的开关</Switch>
      </Stack>
    </ShowcaseSection>
  );
}
