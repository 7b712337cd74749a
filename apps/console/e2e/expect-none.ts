/** Fails with every finding in full; the runner's own comparison would cut them short. */
export function expectNone(findings: readonly string[], what: string): void {
  if (findings.length > 0) throw new Error(`${what}\n${findings.join("\n")}`);
}
