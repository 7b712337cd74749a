import { readRows } from "../../spreadsheet/read-rows.ts";
import { fateOf, quietBehaviour, type Behaviour } from "./behaviour.ts";

const reasons = ["用户关机", "用户关机", "空号", "手机存储已满", "黑名单"];

/** What a carrier's web portal gives back for a batch that somebody uploaded: a text table. */
export async function portalReceipts(path: string, change: Partial<Behaviour>): Promise<string> {
  const behaviour = { ...quietBehaviour, ...change };
  const lines = ["任务编号,手机号码,发送结果,失败原因"];
  let header = true;
  for await (const { cells } of readRows(path)) {
    const number = cells[0] ?? "";
    if (!header) {
      const { receipt, failure } = fateOf(behaviour, number);
      const reason = reasons[Math.floor(failure * reasons.length)] ?? "";
      if (receipt !== "missing") {
        lines.push(`1,${number},${receipt === "failed" ? `失败,${reason}` : "成功,"}`);
      }
    }
    header = false;
  }
  return `${lines.join("\n")}\n`;
}
