import { Download, Pencil, Plus, Trash2 } from "lucide-react";
import { Button } from "../../shared/ui/button.tsx";
import { IconButton } from "../../shared/ui/icon-button.tsx";
import { ButtonLink, Link } from "../../shared/ui/link.tsx";
import { Row } from "../../shared/ui/stack.tsx";
import { Status } from "../../shared/ui/status.tsx";
import { ShowcaseSection } from "./showcase-section.tsx";

/** Buttons, links and states. */
export function ButtonSamples() {
  return (
    <ShowcaseSection title="按钮、链接与状态">
      <Row>
        <Button variant="primary" icon={Plus}>
          新建机构
        </Button>
        <Button icon={Download}>导出</Button>
        <Button variant="quiet">取消</Button>
        <Button variant="danger" icon={Trash2}>
          停用账号
        </Button>
        <IconButton icon={Pencil} label="修改名称" />
      </Row>
      <Row>
        <Button variant="primary" isDisabled>
          不可用
        </Button>
        <Button isDisabled>不可用</Button>
        <Button variant="primary" isPending>
          正在保存
        </Button>
        <IconButton icon={Pencil} label="修改（不可用）" isDisabled />
      </Row>
      <Row>
        <ButtonLink to="/showcase" variant="primary" icon={Plus}>
          按钮样式的链接
        </ButtonLink>
        <Link to="/showcase">普通链接</Link>
      </Row>
      <Row>
        <Status tone="success" label="在岗" />
        <Status tone="info" label="待确认" />
        <Status tone="warning" label="即将到期" />
        <Status tone="danger" label="逾期未报" />
        <Status tone="neutral" label="已停用" />
      </Row>
    </ShowcaseSection>
  );
}
