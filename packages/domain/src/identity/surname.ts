/** Surnames of two characters that are still in use; the surname is what a mask may leave readable. */
const compoundSurnames = new Set(
  (
    "欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 司空 夏侯 东方 南宫 令狐 端木 " +
    "独孤 轩辕 钟离 闻人 申屠 澹台 濮阳 淳于 单于 太史 公冶 呼延 百里 东郭 西门 第五 拓跋"
  ).split(" "),
);

/** The surname at the head of a Chinese name: two characters where such a surname exists. */
export function surnameOf(name: string): string {
  const characters = Array.from(name);
  const two = characters.slice(0, 2).join("");
  return characters.length > 2 && compoundSurnames.has(two) ? two : (characters[0] ?? "");
}
