import { ChevronDown, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "../../shared/ui/alert-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { Row } from "../../shared/ui/stack.tsx";
import { TextField } from "../../shared/ui/text-field.tsx";
import { showToast, type ToastTone } from "../../shared/ui/toast.ts";
import { ShowcaseSection } from "./showcase-section.tsx";

const toasts: readonly { tone: ToastTone; name: string; text: string }[] = [
  { tone: "success", name: "成功提示", text: "已保存。" },
  { tone: "danger", name: "失败提示", text: "没有保存：连不上服务器。" },
];

/** Dialogs, menus and toasts. */
export function OverlaySamples() {
  const [open, setOpen] = useState<"dialog" | "alert" | null>(null);
  const close = () => setOpen(null);
  return (
    <ShowcaseSection title="对话框、菜单与提示">
      <Row>
        <Button onPress={() => setOpen("dialog")}>打开对话框</Button>
        <Button onPress={() => setOpen("alert")}>打开确认框</Button>
        <Menu
          label="更多操作"
          trigger={<Button icon={ChevronDown}>更多操作</Button>}
          actions={[
            { id: "edit", label: "修改", icon: Pencil, onAction: close },
            { id: "delete", label: "撤销机构", icon: Trash2, isDisabled: true, onAction: close },
          ]}
        />
        {toasts.map(({ tone, name, text }) => (
          <Button key={tone} onPress={() => showToast({ tone, text })}>
            {name}
          </Button>
        ))}
      </Row>
      <Dialog
        title="修改名称"
        isOpen={open === "dialog"}
        onClose={close}
        actions={
          <>
            <Button variant="primary" onPress={close}>
              保存
            </Button>
            <Button onPress={close}>取消</Button>
          </>
        }
      >
        <TextField label="名称" isRequired />
      </Dialog>
      <AlertDialog
        title="停用陈敏的账号？"
        confirmLabel="停用账号"
        isDangerous
        isOpen={open === "alert"}
        onClose={close}
        onConfirm={() => showToast({ tone: "success", text: "账号已停用。" })}
      >
        <p>停用后立即退出所有设备，可以随时恢复。</p>
      </AlertDialog>
    </ShowcaseSection>
  );
}
