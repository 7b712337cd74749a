import { wordsEnum } from "../../../platform/graphql/words.ts";

export type PersonOrder = "name" | "age" | "grade" | "updated";
export const PersonOrderEnum = wordsEnum<PersonOrder>("PersonOrder", "Orders of the registry.", {
  name: { zh: "按姓名拼音", en: "By name, in pinyin order" },
  age: { zh: "按年龄", en: "By birth day, eldest first" },
  grade: { zh: "按残疾等级", en: "By grade, most severe first" },
  updated: { zh: "按更新时间", en: "By last change" },
});
