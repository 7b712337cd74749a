import type { Labels } from "../labels/label.ts";
import { foldWidth } from "../text/fold-width.ts";

/** What a guardian or carer is to the person: `parent` is the mother or father of the person. */
export const relations = [
  "spouse",
  "parent",
  "child",
  "sibling",
  "grandparent",
  "grandchild",
  "child_in_law",
  "other_relative",
  "neighbour",
  "friend",
  "paid_carer",
  "village_committee",
  "institution",
  "other",
] as const;

export type Relation = (typeof relations)[number];

export const relationLabels: Labels<Relation> = {
  spouse: { zh: "配偶", en: "Spouse" },
  parent: { zh: "父母", en: "Parent" },
  child: { zh: "子女", en: "Child" },
  sibling: { zh: "兄弟姐妹", en: "Sibling" },
  grandparent: { zh: "祖父母、外祖父母", en: "Grandparent" },
  grandchild: { zh: "孙子女、外孙子女", en: "Grandchild" },
  child_in_law: { zh: "儿媳、女婿", en: "Son- or daughter-in-law" },
  other_relative: { zh: "其他亲属", en: "Other relative" },
  neighbour: { zh: "邻居", en: "Neighbour" },
  friend: { zh: "朋友", en: "Friend" },
  paid_carer: { zh: "护工、保姆", en: "Paid carer" },
  village_committee: { zh: "村（居）委会", en: "Village committee" },
  institution: { zh: "机构", en: "Institution" },
  other: { zh: "其他", en: "Other" },
};

const words: Readonly<Record<Relation, string>> = {
  spouse: "配偶 夫妻 丈夫 妻子 夫 妻 老公 老婆 爱人 老伴",
  parent: "父母 父亲 母亲 父 母 爸爸 妈妈 爸 妈 养父 养母 继父 继母",
  child:
    "子女 儿子 女儿 子 女 儿 长子 次子 三子 长女 次女 三女 独子 独女 大儿子 小儿子 大女儿 小女儿 养子 养女",
  sibling:
    "兄弟姐妹 兄弟 姐妹 兄妹 姐弟 兄 弟 姐 妹 哥哥 弟弟 姐姐 妹妹 哥 大哥 二哥 大姐 二姐 胞兄 胞弟",
  grandparent: "祖父母 外祖父母 祖父 祖母 外祖父 外祖母 爷爷 奶奶 外公 外婆 姥姥 姥爷",
  grandchild: "孙子女 外孙子女 孙子 孙女 外孙 外孙女 孙",
  child_in_law: "儿媳 儿媳妇 媳妇 女婿",
  other_relative:
    "亲属 亲戚 其他亲属 侄子 侄女 侄儿 外甥 外甥女 叔叔 伯父 伯伯 舅舅 姑姑 姨 姨妈 叔 婶 嫂子 嫂 姐夫 妹夫 弟媳 堂兄 堂弟 表兄 表弟 岳父 岳母 公公 婆婆",
  neighbour: "邻居 邻里",
  friend: "朋友 同事 同学",
  paid_carer: "护工 保姆 雇工 护理员",
  village_committee: "村委会 居委会 村（居）委会 村(居)委会 社区 村干部 社区干部 网格员 专职委员",
  institution: "机构 养老院 敬老院 福利院 托养机构 民政局",
  other: "其他 其它 无亲属关系",
};

const byWord = new Map<string, Relation>(
  relations.flatMap((relation) =>
    [...words[relation].split(" "), relationLabels[relation].en.toLowerCase()].map(
      (word): [string, Relation] => [word, relation],
    ),
  ),
);

/** Two words of which nobody can tell who is which: 父子 may be the father or the son. */
const ambiguous = new Set(["父子", "父女", "母子", "母女", "祖孙", "爷孙", "婆媳", "翁婿"]);

export type RelationReading =
  | { readonly kind: "relation"; readonly relation: Relation }
  /** The guardian is the person: the phone beside it is the person's own. */
  | { readonly kind: "self" }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "unknown" };

/** What a word in a column 与残疾人关系 says about the guardian or carer. */
export function readRelation(text: string): RelationReading {
  const word = foldWidth(text).replaceAll(/\s/g, "").toLowerCase();
  if (word === "本人" || word === "自己" || word === "户主本人") return { kind: "self" };
  if (ambiguous.has(word)) return { kind: "ambiguous" };
  const relation =
    byWord.get(word) ?? byWord.get(word.replace(/^(?:其|系其|是)/, "").replace(/关系$/, ""));
  return relation ? { kind: "relation", relation } : { kind: "unknown" };
}
