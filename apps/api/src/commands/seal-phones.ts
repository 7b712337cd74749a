import { sealPhone } from "../modules/staff/member/sealed-phone.ts";
import { asSystem } from "../platform/database/as-system.ts";

/**
 * Seals the phones of staff that stand open from before they were sealed. Done once, it finds nothing.
 * @returns how many
 */
export async function sealPhones(ownerUrl: string, masterKey: Buffer): Promise<number> {
  return await asSystem(ownerUrl, "密封工作人员电话", "staff:manage", async (tx) => {
    const { rows } = await tx.query<{ id: string; login: string; phone: string }>(
      "select id, login, phone from staff.member where phone not like 'sealed:%' for update",
    );
    if (rows.length === 0) return 0;
    const sealed = rows.map(({ id, login, phone }) => ({
      id,
      phone: sealPhone(masterKey, login, phone),
    }));
    await tx.query(
      `update staff.member m set phone = s.phone
         from jsonb_to_recordset($1::jsonb) as s(id uuid, phone text) where m.id = s.id`,
      [JSON.stringify(sealed)],
    );
    return rows.length;
  });
}
