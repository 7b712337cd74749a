import { KeyRound, Pencil, UserPlus } from "lucide-react";
import { useState } from "react";
import { DayText, InstantText } from "../../shared/format/time-text.tsx";
import { Breadcrumbs } from "../../shared/ui/breadcrumbs.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Link } from "../../shared/ui/link.tsx";
import { MaskedValue } from "../../shared/ui/masked-value.tsx";
import { QrCode } from "../../shared/ui/qr-code.tsx";
import { SummaryList } from "../../shared/ui/summary-list.tsx";
import { Tabs } from "../../shared/ui/tabs.tsx";
import { Timeline } from "../../shared/ui/timeline.tsx";
import { ShowcaseSection } from "./showcase-section.tsx";

/** What a record page is made of. */
export function RecordSamples() {
  const [tab, setTab] = useState<"summary" | "timeline" | "code">("summary");
  return (
    <ShowcaseSection title="记录页">
      <Breadcrumbs
        crumbs={[
          { id: "county", link: <Link to="/showcase">合江县残联</Link> },
          { id: "town", link: <Link to="/showcase">白沙镇残联</Link> },
        ]}
      />
      <Tabs
        label="记录"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: "summary", label: "概况", content: <Summary /> },
          { id: "timeline", label: "经过", content: <History /> },
          { id: "code", label: "二维码", content: <Code /> },
        ]}
      />
    </ShowcaseSection>
  );
}

function Summary() {
  return (
    <SummaryList
      items={[
        {
          id: "name",
          label: "姓名",
          value: "陈敏（示例）",
          action: (
            <Button variant="quiet" icon={Pencil} aria-label="修改姓名">
              修改
            </Button>
          ),
        },
        {
          id: "phone",
          label: "联系电话",
          value: (
            <MaskedValue
              label="联系电话"
              masked="199****0000"
              onReveal={async () => "19900000000"}
            />
          ),
        },
        { id: "post", label: "任职起", value: <DayText day="2020-01-27" /> },
        { id: "seen", label: "最近登录", value: <InstantText at="2020-02-29T01:05:00Z" /> },
      ]}
    />
  );
}

function History() {
  return (
    <Timeline
      label="经过"
      entries={[
        {
          id: "3",
          at: "2020-02-29T01:05:00Z",
          icon: KeyRound,
          title: "启用动态口令",
          by: "本人",
        },
        {
          id: "1",
          at: "2020-01-27T02:00:00Z",
          icon: UserPlus,
          title: "任命为街道残联干事",
          by: "合江县残联 县级管理员",
        },
      ]}
    />
  );
}

function Code() {
  return <QrCode value="WUZI-SAMPLE-0001" label="示例二维码" />;
}
