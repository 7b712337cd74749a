import { foldWidth } from "../text/fold-width.ts";
import {
  certificateStateLabels,
  certificateStates,
  type CertificateState,
} from "./certificate-state.ts";

const otherWords: Readonly<Record<CertificateState, string>> = {
  valid: "正常 已办证 已办 持证 已持证 有证 是 在用 有",
  expired: "已过期 到期 已到期 失效",
  suspended: "暂停 已冻结 停用",
  voided: "已注销 作废 已作废",
  suspected: "疑似残疾 疑似残疾人 待评定 未评定",
  not_certified: "无证 未办 未持证 没有 否 未领证 无",
};

const byWord = new Map<string, CertificateState>(
  certificateStates.flatMap((state) =>
    [certificateStateLabels[state].zh, ...otherWords[state].split(" ")].map(
      (word): [string, CertificateState] => [word, state],
    ),
  ),
);

/** How a list writes that somebody has a certificate; `undefined` when not understood. */
export function readCertificateState(text: string): CertificateState | undefined {
  const word = foldWidth(text).replaceAll(/\s/g, "");
  return byWord.get(word) ?? certificateStates.find((state) => state === word.toLowerCase());
}
