import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoIdNumber } from "../identity/demo-id-number.ts";
import { personalIn, redacted, someName, type DeedPeople } from "./deed-redaction.ts";

const people: DeedPeople = {
  about: "张长江",
  nameMayBePublished: false,
  others: ["欧阳修文", "李梅"],
};
const id = demoIdNumber("510522", "1961-03-05", "male", 44);

const faultsIn = (text: string, who = people) => personalIn(text, who).map(({ fault }) => fault);

describe("a public text", () => {
  it.each([
    [`身份证${id}。`, "id_number"],
    [`身份证 ${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`, "id_number"],
    ["证号５１０５２２１９６１０３０５００４Ｘ", "id_number"],
    ["老证510522610305001", "id_number"],
    [`残疾人证${id}42`, "certificate"],
    [`残疾人证${id}42B1`, "certificate"],
    ["电话13812345678", "phone"],
    ["电话138-1234-5678", "phone"],
    ["电话+86 138 1234 5678", "phone"],
    ["电话0830-5261234", "phone"],
    ["家住3组12号", "address"],
    ["家住符阳路128号", "address"],
    ["住2栋1单元", "address"],
    ["住三村民小组", "address"],
    ["张长江同志", "name"],
    ["张 长 江同志", "name"],
    ["邻居李梅", "name"],
  ])("%s holds a %s", (text, fault) => {
    expect(faultsIn(text)).toEqual([fault]);
  });

  it.each([
    "张某某是符阳街道的一名村专职委员，2020年2月以来入户320次，为24户送去米和油。",
    "全县发出35000条短信，围挡4处24米。",
    "2020-02-03至2020-02-29，每天两次。",
    "县指挥部〔2020〕9号文件要求三组织两引导。",
    "第3组织部",
    "编码510522001001",
  ])("%s may be published", (text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  it("names whom it is about where that person agrees, and nobody else", () => {
    const who = { ...people, nameMayBePublished: true };
    expect(faultsIn("张长江和李梅", who)).toEqual(["name"]);
  });

  it("gives each place where it stands", () => {
    expect(personalIn("李梅，电话１３８１２３４５６７８", people)).toEqual([
      { fault: "name", at: 0, text: "李梅" },
      { fault: "phone", at: 5, text: "１３８１２３４５６７８" },
    ]);
  });

  it("is made from the source by rule", () => {
    expect(redacted(`张长江（${id}）照顾李梅、欧阳修文，住3组12号。`, people)).toBe(
      "张某某（证件号略）照顾李某、欧阳某某，住（住址略）。".replace(
        "（证件号略）",
        "（（证件号略））",
      ),
    );
    expect(someName("欧阳修")).toBe("欧阳某");
  });

  it("passes the rules once it was made by them, whatever it is made of", () => {
    const words =
      "张长江 李梅 欧阳修文 13812345678 0830-5261234 3组12号 符阳路128号 ， 去 了 12 张 长江";
    const piece = fc.constantFrom(id, `${id}42`, " ", ...words.split(" "));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, mayName) => {
        const who = { ...people, nameMayBePublished: mayName };
        const text = pieces.join("");
        expect(personalIn(redacted(text, who), who)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
