import type { FilePurpose } from "../../../../platform/files/file-purpose.ts";

/** What can be heard, printed or looked at: audio, PDF, picture (宣传材料文件). */
export const materialFile: FilePurpose = {
  name: "material",
  permission: "outreach:manage",
  upload: true,
  mostBytes: 20 * 1024 * 1024,
  keepDays: 3,
  document: {
    seenWith: "outreach:read",
    subject: "publicity.material",
    found: "publicity.material_file",
  },
};
