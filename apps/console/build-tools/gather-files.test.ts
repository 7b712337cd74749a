import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gather, type Part } from "./gather-files.ts";

const likeAll = () => 1;

function part(id: string, size: number, pages: readonly string[], more: Partial<Part> = {}): Part {
  return { ids: [id], size, pages: new Set(pages), imports: new Set(), alone: false, ...more };
}

function filesOf(parts: readonly Part[]): string[] {
  return parts.map(({ ids }) => ids.toSorted().join("+")).toSorted();
}

describe("gather", () => {
  it("puts together what the same pages want", () => {
    const parts = [part("a", 9_000, ["p", "q"]), part("b", 9_000, ["p", "q", "r"])];
    expect(filesOf(gather(parts, likeAll))).toEqual(["a+b"]);
  });

  it("leaves apart what would be loaded for nothing", () => {
    const parts = [part("a", 50_000, ["p", "q"]), part("b", 50_000, ["q", "r"])];
    expect(filesOf(gather(parts, likeAll))).toEqual(["a", "b"]);
  });

  it("spares a page that is cared for what it does not want", () => {
    const parts = [part("a", 1_000, ["p", "q"]), part("b", 1_000, ["p", "q", "r"])];
    expect(filesOf(gather(parts, likeAll))).toEqual(["a+b"]);
    const one = [part("a", 2_000, ["p", "q"]), part("b", 2_000, ["p", "q", "r"])];
    expect(filesOf(gather(one, (page) => (page === "r" ? 10 : 1)))).toEqual(["a", "b"]);
  });

  it("leaves what is fetched by itself alone", () => {
    const parts = [part("a", 100, ["p", "q"]), part("b", 100, ["p", "q"], { alone: true })];
    expect(filesOf(gather(parts, likeAll))).toEqual(["a", "b"]);
  });

  it("lets no two files need each other", () => {
    const chain = [
      part("a", 100, ["p", "q"], { imports: new Set(["b"]) }),
      part("b", 100, ["p", "q", "r"], { imports: new Set(["c"]), alone: true }),
      part("c", 100, ["p", "q"]),
    ];
    expect(filesOf(gather(chain, likeAll))).toEqual(["a", "b", "c"]);
    const without = chain.map((each) => ({ ...each, imports: new Set<string>() }));
    expect(filesOf(gather(without, likeAll))).toEqual(["a+c", "b"]);
  });

  it("keeps every module once, and no circle, whatever is given", () => {
    const pages = fc.constantFrom(["p", "q"], ["p", "q", "r"], ["q", "r", "s"]);
    const given = fc.array(fc.tuple(fc.integer({ min: 1, max: 9_000 }), pages, fc.boolean()), {
      maxLength: 14,
    });
    const edges = fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 20 });
    fc.assert(
      fc.property(given, edges, (sizes, wanted) => {
        // whoever imports comes before what it imports: no circle to begin with
        const parts = sizes.map(([size, users, alone], index) =>
          part(`${index}`, size, users, {
            alone,
            imports: new Set(
              wanted.flatMap(([from, to]) => (from === index && to > index ? [`${to}`] : [])),
            ),
          }),
        );
        const gathered = gather(parts, likeAll);
        expect(gathered.flatMap(({ ids }) => ids).toSorted()).toEqual(
          parts.flatMap(({ ids }) => ids).toSorted(),
        );
        expect(hasCircle(gathered)).toBe(false);
      }),
    );
  });
});

function hasCircle(parts: readonly Part[]): boolean {
  let left = [...parts];
  for (;;) {
    const needing = left.filter((each) =>
      left.some((other) => other !== each && other.ids.some((id) => each.imports.has(id))),
    );
    if (needing.length === left.length) return left.length > 0;
    left = needing;
  }
}
