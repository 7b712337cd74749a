import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** One finding of the linter: the file below the tree's root, the rule, what it says. */
export interface Finding {
  file: string;
  rule: string;
  message: string;
}

interface Output {
  number_of_files: number;
  diagnostics: { filename: string; code: string; message: string }[];
}

/**
 * Lints a tree of files with the real linter under the repository's own configuration, as if the
 * tree were the repository; only the rules that need types are left out.
 *
 * @param files text of each file, by its path below the root
 * @throws if the linter refuses its configuration or looks at another number of files
 */
export async function lintTree(files: ReadonlyMap<string, string>): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), "wuzi-lint-"));
  try {
    await writeFile(join(folder, ".oxlintrc.json"), await configuration());
    for (const [path, text] of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const output = JSON.parse(await runLinter(folder)) as Output;
    if (output.number_of_files !== files.size) {
      throw new Error(`The linter saw ${output.number_of_files} of ${files.size} files.`);
    }
    return output.diagnostics.map(({ filename, code, message }) => ({
      file: filename,
      rule: code,
      message,
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function configuration(): Promise<string> {
  const text = await readFile(join(repository, ".oxlintrc.json"), "utf8");
  const parsed = JSON.parse(text) as { jsPlugins: string[]; options: Record<string, unknown> };
  const jsPlugins = parsed.jsPlugins.map((path) => join(repository, path));
  return JSON.stringify({
    ...parsed,
    jsPlugins,
    options: { ...parsed.options, typeAware: false },
  });
}

function runLinter(cwd: string): Promise<string> {
  const linter = join(repository, "node_modules/oxlint/bin/oxlint");
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [linter, "--format=json"],
      { cwd, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        if (stdout.trimStart().startsWith("{")) resolve(stdout);
        else reject(new Error(`The linter did not run.\n${stdout}${stderr}`, { cause: error }));
      },
    );
  });
}
