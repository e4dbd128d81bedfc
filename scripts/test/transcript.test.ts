import { expect, test } from "vitest";
import { transcript } from "./transcript.mjs";

function heard() {
  const written: string[] = [];
  return { ...transcript((text: string) => written.push(text)), shown: () => written.join("") };
}

test("the step that began first is heard as it speaks, the next one in one piece when it has ended", () => {
  const { begin, shown } = heard();
  const [unit, lint] = [begin("unit"), begin("lint")];
  unit.say("one\n");
  lint.say("clean\n");
  expect(shown()).toBe("\n== unit\none\n");
  unit.end("1 passed, 0 failed");
  expect(shown()).toBe("\n== unit\none\n\n== lint\nclean\n");
  lint.say("all clean\n");
  lint.end("1 passed, 0 failed");
  expect(shown()).toBe("\n== unit\none\n\n== lint\nclean\nall clean\n");
});

test("how a step ended that is not heard yet is told at once", () => {
  const { begin, shown } = heard();
  const [unit, lint] = [begin("unit"), begin("lint")];
  lint.say("broken\n");
  lint.end("0 passed, 1 failed");
  expect(shown()).toBe("\n== unit\n   (lint ended: 0 passed, 1 failed; what it wrote follows)\n");
  unit.end("1 passed, 0 failed");
  expect(shown()).toContain("\n== lint\nbroken\n");
});

test("nothing that was said is lost when the run is stopped", () => {
  const { begin, flush, shown } = heard();
  begin("unit");
  begin("lint").say("half a line");
  flush();
  expect(shown()).toBe("\n== unit\n\n== lint\nhalf a line");
});
