import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { platformLevelLabels } from "@wuzi/domain/publicity/deed-words";
import { ZipFile } from "yazl";
import type { FileStore } from "../../../../platform/files/file-store.ts";
import { writeWorkbook } from "../../../../platform/spreadsheet/write-workbook.ts";
import { publishedName, type PackedDeed } from "./packed-deed.ts";
import { photoName } from "./photo-name.ts";

/**
 * A zip file as a stream: the text, a form for people, the same for machines, and the photos. The list
 * of checksums tells whoever takes it whether it has come whole.
 */
export async function* writePackage(
  deed: PackedDeed,
  files: FileStore,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  // the same time in each makes the same deed the same bytes
  const options = { mtime: new Date("2020-01-01T00:00:00Z") };
  const parts = new Map<string, Buffer>([
    [
      "公开稿.txt",
      Buffer.from(`\uFEFF${deed.title}\r\n\r\n${deed.body.replaceAll("\n", "\r\n")}\r\n`),
    ],
    ["报送表.xlsx", await bytesOf(form(deed))],
  ]);
  for (const [at, { sha256 }] of deed.photos.entries()) {
    parts.set(photoName(at), await bytesOf(await files.read(sha256)));
  }
  parts.set("metadata.json", Buffer.from(`${JSON.stringify(about(deed, parts), null, 2)}\n`));
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name, options);
  zip.end();
  yield* zip.outputStream as AsyncIterable<Uint8Array>;
}

function about(deed: PackedDeed, parts: ReadonlyMap<string, Buffer>) {
  return {
    submission: deed.id,
    level: deed.level,
    platform: deed.platform_name,
    submittedAt: deed.submitted_at,
    submittedBy: deed.submitted_by,
    office: { code: deed.office_code, name: deed.office_name },
    deed: {
      title: deed.title,
      textVersion: deed.number,
      about: publishedName(deed),
      role: deed.about_role,
    },
    files: [...parts].map(([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
  };
}

function form(deed: PackedDeed): Readable {
  return writeWorkbook([
    {
      name: "典型事迹报送表",
      columns: [{ title: "项目" }, { title: "内容", width: 80 }],
      rows: [
        ["标题", deed.title],
        ["人物", publishedName(deed)],
        ["身份", deed.about_role],
        ["撰写单位", deed.office_name],
        ["报送平台", `${platformLevelLabels[deed.level].zh}（${deed.platform_name}）`],
        ["报送人", deed.submitted_by],
        ["报送时间", deed.submitted_at],
        ["公开稿版本", String(deed.number)],
        ["照片", `${deed.photos.length} 张`],
        ["正文", deed.body],
      ],
    },
  ]);
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
