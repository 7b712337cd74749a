import { describe, expect, it } from "vitest";
import { filterOf } from "./list/person-filter.ts";
import { builtInViews } from "./list/views/built-in-views.ts";
import { onlyView, viewKey, viewOf } from "./list/views/view-key.ts";
import { readPersonSearch } from "./person-search.ts";

describe("readPersonSearch", () => {
  it("keeps what it understands, in its own order", () => {
    expect(
      readPersonSearch({
        q: "张",
        office: 734512345,
        categories: "mental.visual.nonsense",
        grades: 1.2,
        needs: "care.alone",
        minAge: 60,
        state: "deceased",
        sort: "age",
        desc: true,
        scroll: true,
      }),
    ).toEqual({
      q: "张",
      office: "734512345",
      categories: "visual.mental",
      grades: "1.2",
      needs: "alone.care",
      minAge: 60,
      state: "deceased",
      sort: "age",
      desc: true,
      scroll: true,
    });
  });

  it.each([
    { minAge: "60" },
    { minAge: 131 },
    { maxAge: -1 },
    { maxAge: 1.5 },
    { state: "active" },
    { grades: "5" },
    { scroll: "true" },
    { sort: "phone" },
  ])("leaves out %j", (raw) => {
    expect(readPersonSearch(raw)).toEqual({});
  });
});

describe("filterOf", () => {
  it("asks the server in its own words", () => {
    expect(
      filterOf({
        q: "zxl",
        import: "7",
        categories: "visual",
        grades: "1.2",
        needs: "no_carer",
        maxAge: 17,
      }),
    ).toEqual({
      search: "zxl",
      importId: "7",
      categories: ["VISUAL"],
      grades: [1, 2],
      hasCarer: false,
      maxAge: 17,
    });
  });
});

describe("views", () => {
  it("are the same whatever their place and words searched for", () => {
    const search = { q: "张", grades: "1.2", after: "c", scroll: true } as const;
    expect(viewOf(search)).toEqual({ grades: "1.2" });
    expect(viewKey({ grades: "1.2", after: "x" })).toBe(viewKey({ grades: "1.2" }));
    expect(viewKey({ grades: "1.2", q: "张" })).not.toBe(viewKey({ grades: "1.2" }));
  });

  it("that are built in can all be read from an address, and differ", () => {
    const keys = builtInViews.map(({ search }) => {
      expect(readPersonSearch({ ...search })).toEqual(search);
      return viewKey(search);
    });
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("take away what they do not name", () => {
    expect(onlyView({ grades: "1.2" })).toMatchObject({ grades: "1.2", needs: undefined });
    expect("needs" in onlyView({})).toBe(true);
    // a view of everybody leads out of the people of one import
    expect("import" in onlyView({})).toBe(true);
  });
});
