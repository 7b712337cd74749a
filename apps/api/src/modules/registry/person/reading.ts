import { plainPinyin } from "@wuzi/domain/registry/name-keys";
import { pinyin } from "pinyin-pro";

/** How a person's name reads, a syllable each: 单 at the head of a name is shan, not dan. */
export function syllablesOf(name: string): string[] {
  return pinyin(name, { type: "array", toneType: "none", surname: "head", nonZh: "consecutive" })
    .map(plainPinyin)
    .filter((syllable) => syllable !== "");
}
