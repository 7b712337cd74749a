import { submissionLevelsSchema } from "@wuzi/domain/publicity/deed-input";
import { someName } from "@wuzi/domain/publicity/deed-redaction";
import { isReviewed, submissionBar } from "@wuzi/domain/publicity/deed-state";
import { platformLevelLabels, type PlatformLevel } from "@wuzi/domain/publicity/deed-words";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { actorName } from "../actor-name.ts";
import { knownDeed, lockDeed, settleDeed, type DeedRow, type KnownDeed } from "../deed-row.ts";
import { packageDeedJob } from "../deed.jobs.ts";
import { SubmissionBarred } from "../deed.results.ts";
import { submissionBody } from "../delivery-body.ts";
import { photoName } from "../job/photo-name.ts";
import { orderDelivery } from "../order-delivery.ts";
import type { SubmitDeedInput } from "../submission.inputs.ts";

interface PlatformRow {
  id: string;
  level: PlatformLevel;
  name: string;
  url: string | null;
}

interface About {
  about_role: string;
  code: string;
  name: string;
  photos: { sha256: string }[];
}

/**
 * Submits a deed to one platform or both: a package is ordered, and a notice where the platform takes
 * them. All of it or nothing.
 */
export async function submitDeed(tx: Transaction, input: SubmitDeedInput): Promise<string> {
  const { levels } = checkInput(submissionLevelsSchema, input);
  const row = await lockDeed(tx, input.id, input.version);
  const known = await knownDeed(tx, row);
  const facts = { ...known, cleared: known.cleared && isReviewed(row.state) };
  for (const level of levels) {
    const bar = submissionBar(facts, level);
    if (bar !== undefined) throw new Refusal(new SubmissionBarred(level, bar));
  }
  const [platforms, [about]] = await tx.all<[PlatformRow[], About[]]>(
    sql`select id, level, name, url from publicity.deed_platform
         where office_id = staff.acting_office() and level = any(${levels}::text[])`,
    sql`select d.about_role, o.code, o.name,
          (select coalesce(json_agg(json_build_object('sha256', f.sha256) order by a.position), '[]')
             from platform.attachment a join platform.file f on f.id = a.file_id
            where a.subject = 'publicity.deed' and a.subject_id = d.id and a.ended_at is null and f.state = 'kept') as photos
          from publicity.deed d join organisation.office o on o.id = d.office_id where d.id = ${row.id}::uuid`,
  );
  for (const level of levels) {
    const platform = platforms.find((each) => each.level === level);
    await submitTo(tx, row, known, level, platform, about);
  }
  await settleDeed(tx, row);
  return row.id;
}

async function submitTo(
  tx: Transaction,
  row: DeedRow,
  { consent, text }: KnownDeed,
  level: PlatformLevel,
  platform: PlatformRow | undefined,
  about: About | undefined,
): Promise<void> {
  if (consent === undefined || text === undefined || about === undefined) return;
  const made = await tx.row<{ id: string }>(
    sql`insert into publicity.deed_submission (deed_id, office_id, level, platform_id, platform_name, text_id, consent_id,
          submitted_by, submitted_by_staff)
        values (${row.id}::uuid, ${row.office_id}, ${level}, ${platform?.id ?? null}::uuid,
          ${platform?.name ?? platformLevelLabels[level].zh}, ${text.id}::uuid, ${consent.id}::uuid, ${actorName(tx)},
          ${tx.staffId}::uuid)
        returning id`,
  );
  const id = made?.id ?? "";
  await tx.enqueue(packageDeedJob, row.office_id, { submissionId: id });
  if (platform?.url == null) return;
  const photos = consent.photos_may_be_published ? about.photos : [];
  await orderDelivery(tx, {
    submissionId: id,
    officeId: row.office_id,
    platformId: platform.id,
    event: "submitted",
    body: submissionBody({
      submission: id,
      level,
      submittedAt: tx.now.toISOString(),
      office: { code: about.code, name: about.name },
      deed: {
        title: text.title,
        text: text.body,
        textVersion: text.number,
        about: consent.name_may_be_published ? row.about_name : someName(row.about_name),
        role: about.about_role,
      },
      photos: photos.map(({ sha256 }, at) => ({ name: photoName(at), sha256 })),
    }),
  });
}
