import { someName } from "@wuzi/domain/publicity/deed-redaction";
import type { PlatformLevel } from "@wuzi/domain/publicity/deed-words";
import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";

/** A submission as its package is made from it: the version that was sent, and what consent lets out. */
export interface PackedDeed {
  id: string;
  office_id: number;
  level: PlatformLevel;
  platform_name: string;
  submitted_by: string;
  submitted_at: string;
  office_code: string;
  office_name: string;
  about_name: string;
  about_role: string;
  name_may_be_published: boolean;
  title: string;
  body: string;
  number: number;
  photos: { sha256: string }[];
}

/** Photos count as of the submission: what was added later has not been agreed to for this one. */
export async function loadPacked(tx: JobTransaction, id: string): Promise<PackedDeed | undefined> {
  const [row] = await tx.rows<PackedDeed>(
    sql`select s.id::text, s.office_id, s.level, s.platform_name, s.submitted_by,
          to_char(s.submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as submitted_at,
          o.code as office_code, o.name as office_name, d.about_name, d.about_role, c.name_may_be_published,
          x.title, x.body, x.number,
          (select coalesce(json_agg(json_build_object('sha256', f.sha256) order by a.position), '[]')
             from platform.attachment a join platform.file f on f.id = a.file_id
            where a.subject = 'publicity.deed' and a.subject_id = d.id and a.ended_at is null and f.state = 'kept'
              and c.photos_may_be_published and a.created_at <= s.submitted_at) as photos
        from publicity.deed_submission s
        join publicity.deed d on d.id = s.deed_id
        join publicity.deed_consent c on c.id = s.consent_id and c.withdrawn_on is null
        join publicity.deed_text x on x.id = s.text_id
        join organisation.office o on o.id = s.office_id
       where s.id = ${id}::uuid and s.package_state = 'waiting'`,
  );
  return row;
}

/** The person's name as it may be published. */
export function publishedName(
  deed: Pick<PackedDeed, "about_name" | "name_may_be_published">,
): string {
  return deed.name_may_be_published ? deed.about_name : someName(deed.about_name);
}
