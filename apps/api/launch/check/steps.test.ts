import { describe, expect, it } from "vitest";
import { allSteps, chooseSteps } from "./steps.ts";

const names = (selection: { only?: string; filters: string[] }) =>
  chooseSteps(allSteps("/repository", "/results", selection.filters), selection).map(
    ({ name }) => name,
  );

describe("chooseSteps", () => {
  it("takes everything when nothing is asked for", () => {
    const all = names({ filters: [] });
    expect(all).toEqual(allSteps("/repository", "/results", []).map(({ name }) => name));
    expect(all).toEqual(
      expect.arrayContaining(["format", "lint", "schema", "api-db", "console-e2e"]),
    );
  });

  it("takes one step and what it needs", () => {
    expect(names({ only: "typecheck", filters: [] })).toEqual(["build", "typecheck"]);
    expect(names({ only: "format", filters: [] })).toEqual(["format"]);
  });

  it("takes the steps that run tests when files are asked for", () => {
    const chosen = names({ filters: ["masks"] });
    expect(chosen).toContain("domain");
    expect(chosen).not.toContain("lint");
  });

  it("names the steps there are when it is asked for another", () => {
    expect(() => names({ only: "typos", filters: [] })).toThrow(
      /There is no step "typos"\. Choose one of: build, console-e2e, format/,
    );
  });
});

describe("allSteps", () => {
  it("passes a filter to the tests and then lets a project without a match pass", () => {
    const find = (filters: string[]) =>
      allSteps("/repository", "/results", filters).find(({ name }) => name === "domain")?.command;
    expect(find(["masks"])).toEqual(expect.arrayContaining(["--passWithNoTests", "masks"]));
    expect(find([])).not.toContain("--passWithNoTests");
  });

  it("starts the longest as soon as it may", () => {
    const [first, second] = allSteps("/repository", "/results", []);
    expect([first?.name, second?.name]).toEqual(["build", "console-e2e"]);
  });

  it("lets the journeys go before whatever runs beside them", () => {
    const going = allSteps("/repository", "/results", []).filter(({ yields }) => !yields);
    expect(going.map(({ name }) => name)).toEqual(["build", "console-e2e"]);
  });

  it("gives every step a need that exists", () => {
    const steps = allSteps("/repository", "/results", []);
    const known = new Set(steps.map(({ name }) => name));
    expect(steps.flatMap(({ needs }) => needs).filter((need) => !known.has(need))).toEqual([]);
  });
});
