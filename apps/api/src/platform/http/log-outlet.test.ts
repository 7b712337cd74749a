import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LogOutlet } from "./log-outlet.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An end that takes so many bytes, then refuses as a full disk does, until there is room again. */
function end(atFirst: number) {
  let room = atFirst;
  let text = "";
  let tries = 0;
  return {
    text: () => text,
    tries: () => tries,
    makeRoom: (bytes: number) => {
      room += bytes;
    },
    write: (bytes: Uint8Array): number => {
      tries += 1;
      const taken = Math.min(room, bytes.length);
      if (taken === 0) throw Object.assign(new Error("write"), { code: "ENOSPC" });
      room -= taken;
      text += Buffer.from(bytes.subarray(0, taken)).toString();
      return taken;
    },
  };
}

test("lines go out together, after a moment or when they are many", () => {
  const { text, write } = end(Infinity);
  const outlet = new LogOutlet(write);
  outlet.write("one\n");
  outlet.write("two\n");
  expect(text()).toBe("");
  vi.advanceTimersByTime(200);
  expect(text()).toBe("one\ntwo\n");
  outlet.write(`${"x".repeat(4096)}\n`);
  expect(text()).toHaveLength(8 + 4097);
  outlet.write("three\n");
  outlet.close();
  expect(text().endsWith("three\n")).toBe(true);
});

test("where nothing can be written nobody waits, and the lines come whole once there is room", () => {
  const { text, write, makeRoom } = end(6);
  const outlet = new LogOutlet(write);
  outlet.write("one\n");
  outlet.flush();
  outlet.write("two\n");
  outlet.flush();
  outlet.write("three\n");
  expect(text()).toBe("one\ntw");
  vi.advanceTimersByTime(1000);
  expect(text()).toBe("one\ntw");
  makeRoom(1000);
  vi.advanceTimersByTime(200);
  expect(text()).toBe("one\ntwo\nthree\n");
});

test("what is too much to wait is lost from the oldest on, and counted", () => {
  const { text, tries, write, makeRoom } = end(0);
  const outlet = new LogOutlet(write);
  const count = 30_000;
  for (let i = 0; i < count; i += 1) outlet.write(`${String(i).padStart(99, "-")}\n`);
  // the clock has not moved: a line that comes tries nothing once the end is known to refuse
  expect(tries()).toBe(1);
  makeRoom(Infinity);
  vi.advanceTimersByTime(200);
  vi.advanceTimersByTime(200);
  const lines = text().split("\n").slice(0, -1);
  const notes = lines.filter((line) => line.startsWith("{"));
  expect(notes).toHaveLength(1);
  const { lost, msg } = JSON.parse(notes[0] ?? "") as { lost: number; msg: string };
  expect(msg).toBe("log lines were lost");
  expect(lost).toBeGreaterThan(0);
  expect(lines.length - notes.length + lost).toBe(count);
  expect(lines.at(-1)).toContain(String(count - 1));
});
