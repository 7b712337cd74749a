import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Loading, Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { showToast } from "../../shared/ui/toast.ts";
import { ShowcaseSection } from "./showcase-section.tsx";

/** Notices, waiting and failure. */
export function StateSamples() {
  return (
    <ShowcaseSection title="提示、等待与失败">
      <Stack>
        <Notice tone="info">今天 18:00 前请完成日报告。</Notice>
        <Notice tone="success" title="已全部报送">
          21 个镇街均已报告。
        </Notice>
        <Notice tone="warning" title="两小时后到期">
          白沙镇残联尚有 2 项消毒未完成。
        </Notice>
        <Notice tone="danger" title="监护缺位">
          监护人已被隔离，请在今天内落实照料人。
        </Notice>
        <Progress label="发送进度" value={12000} maxValue={35218} valueLabel="12,000 / 35,218" />
        <Loading />
        <Skeleton />
        <ErrorState
          failure={{ kind: "unavailable", requestId: "20200229-0001" }}
          onRetry={() => showToast({ tone: "info", text: "已重试。" })}
        />
      </Stack>
    </ShowcaseSection>
  );
}
