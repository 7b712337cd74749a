import { useState } from "react";
import { cleanCode } from "../../shared/format/clean-input.ts";
import { ComboBox } from "../../shared/ui/combo-box.tsx";
import { DateField } from "../../shared/ui/date-field.tsx";
import { NumberField } from "../../shared/ui/number-field.tsx";
import { PasswordField } from "../../shared/ui/password-field.tsx";
import { SearchField } from "../../shared/ui/search-field.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { TextArea } from "../../shared/ui/text-area.tsx";
import { TextField } from "../../shared/ui/text-field.tsx";
import { offices, officeKinds } from "./samples.ts";
import { ShowcaseSection } from "./showcase-section.tsx";

/** Fields empty, filled, wrong and disabled. */
export function FieldSamples() {
  const [kind, setKind] = useState("");
  const [office, setOffice] = useState<string | null>(null);
  const [day, setDay] = useState("2020-02-29");
  const [search, setSearch] = useState("");
  const [note, setNote] = useState("已电话通知。");
  const options = offices.map(({ id, name, kind }) => ({ id, label: name, detail: kind }));
  return (
    <ShowcaseSection title="输入">
      <Stack gap={5}>
        <SearchField
          label="搜索机构"
          value={search}
          onSearch={setSearch}
          placeholder="名称或拼音首字母"
        />
        <TextField label="姓名" isRequired help="与身份证一致。" autoComplete="off" />
        <TextField
          label="联系电话"
          error="手机号应为 11 位数字"
          defaultValue="1390000"
          cleanPaste={cleanCode}
          inputMode="tel"
        />
        <TextField label="机构编号" isDisabled defaultValue="510522" />
        <TextField label="所属县" isReadOnly defaultValue="合江县" />
        <PasswordField label="密码" autoComplete="current-password" isRequired />
        <NumberField label="库存（瓶）" defaultValue={12} minValue={0} help="按实际清点数填写。" />
        <DateField label="到达日期" value={day} onChange={setDay} latest="2030-12-31" />
        <DateField label="解除日期" value="" onChange={setDay} error="请填写解除日期" isRequired />
        <Select
          label="机构类型"
          options={officeKinds}
          value={kind}
          onChange={setKind}
          help="决定可以设置哪些岗位。"
        />
        <Select
          label="上级机构"
          options={officeKinds}
          value=""
          onChange={setKind}
          isRequired
          error="请选择上级机构"
        />
        <ComboBox
          label="所在机构"
          options={options}
          value={office}
          onChange={setOffice}
          help="输入名称中的任意字。"
        />
        <TextArea label="备注" value={note} onChange={setNote} limit={50} />
        <TextArea label="整改说明" value="" onChange={setNote} error="请写明整改情况" isRequired />
      </Stack>
    </ShowcaseSection>
  );
}
