import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { readCertificate, readIdNumber } from "../particulars/read-id-number.ts";
import { newRecord, registerSchema, type RegisterValues } from "./register-values.ts";

const today = "2020-02-29";
const idNumber = demoIdNumber("510522", "1960-02-29", "female", 0);
const sound: Partial<RegisterValues> = {
  name: "张 秀兰",
  documentNumber: idNumber,
  sex: "female",
  birthDay: "1960-02-29",
  certificateNumber: `${idNumber}43`,
  category: "physical",
  grade: "3",
  officeId: "1",
};

function faults(change: Partial<RegisterValues>): string[] {
  const result = safeParse(registerSchema(today), newRecord({ ...sound, ...change }));
  return (result.issues ?? []).map((issue) => `${String(issue.path?.[0]?.key)} ${issue.message}`);
}

describe("a new record", () => {
  it("is sent in the API's words once it holds", () => {
    const values = newRecord({ ...sound, phone: "128 1000 0001", carerName: "李秀梅" });
    const { output } = safeParse(registerSchema(today), { ...values, carerRelation: "child" });
    expect(output).toMatchObject({
      officeId: "1",
      person: {
        name: "张秀兰",
        sex: "FEMALE",
        document: { type: "ID_CARD", number: idNumber },
        certificate: { number: `${idNumber}43` },
        disability: { category: "PHYSICAL", grade: 3 },
        phones: [{ number: "12810000001", holder: "SELF" }],
        carers: [{ name: "李秀梅", role: "CARER", relation: "CHILD" }],
      },
    });
  });

  it.each<[Partial<RegisterValues>, string]>([
    [{ name: "" }, "name REQUIRED"],
    [{ documentNumber: "" }, "documentNumber REQUIRED"],
    [{ sex: "male" }, "sex DIFFERS_FROM_ID_NUMBER"],
    [{ sex: "male", secondPhone: "12" }, "sex DIFFERS_FROM_ID_NUMBER"],
    [{ sex: "" }, "sex CHOOSE"],
    [{ birthDay: "1960-03-01" }, "birthDay DIFFERS_FROM_ID_NUMBER"],
    [{ category: "visual" }, "certificateNumber ANOTHER_CATEGORY"],
    [{ documentNumber: "", category: "" }, "category CHOOSE"],
    [{ documentNumber: "", category: "", grade: "" }, "grade CHOOSE"],
    [{ birthDay: "2020-03-01" }, "birthDay AFTER_TODAY"],
    [{ officeId: "" }, "officeId CHOOSE"],
    [{ phone: "12" }, "phone NO_SUCH_NUMBER"],
    [{ secondPhone: "12" }, "secondPhone NO_SUCH_NUMBER"],
    [{ phone: "12810000001", secondPhone: "12" }, "secondPhone NO_SUCH_NUMBER"],
    [{ carerPhone: "12810000001" }, "carerName REQUIRED"],
    [{ validUntil: "2019-01-01", issuedOn: "2020-01-01" }, "validUntil BEFORE_START"],
  ])("with %j is told %s", (change, fault) => {
    expect(faults(change)).toContain(fault);
  });

  it("tells its faults in the order of the form, one a field", () => {
    const fields = faults({ name: "", sex: "", documentNumber: "", officeId: "" }).map(
      (fault) => fault.split(" ")[0],
    );
    expect(fields).toEqual(["name", "documentNumber", "sex", "officeId"]);
  });
});

describe("numbers that are typed", () => {
  it("say what they know, once they are whole", () => {
    expect(readIdNumber(idNumber, today)).toEqual({
      documentType: "id_card",
      birthDay: "1960-02-29",
      sex: "female",
    });
    expect(readIdNumber(idNumber.slice(0, 17), today)).toEqual({});
    expect(readCertificate(`${idNumber}43`, today)).toEqual({
      category: "physical",
      grade: "3",
      documentNumber: idNumber,
    });
  });
});
