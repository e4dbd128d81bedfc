import { expect, test } from "vitest";
import { countExit, countLastLine, countPreparation } from "./count-command.mjs";

test("the last line is counted, also with a few of npm's below it", () => {
  expect(countLastLine({ code: 0, lastWords: "1 passed, 9 failed\nok\n12 passed, 0 failed\n" })).toEqual({
    passed: 12,
    failed: 0,
  });
  expect(countLastLine({ code: 1, lastWords: "12 passed, 2 failed\nnpm notice\nnpm notice\n" })).toEqual({
    passed: 12,
    failed: 2,
  });
});

test("no count is a failure, whatever the exit code says", () => {
  expect(countLastLine({ code: 0, lastWords: "done\n" })).toMatchObject({ passed: 0, failed: 1 });
  expect(countLastLine({ code: 0, lastWords: `1 passed, 0 failed\n${"more\n".repeat(20)}` })).toMatchObject({
    passed: 0,
    failed: 1,
  });
});

test("a failing exit with a clean count is a failure", () => {
  expect(countLastLine({ code: 1, lastWords: "3 passed, 0 failed\n" })).toMatchObject({
    passed: 3,
    failed: 1,
  });
});

test("a preparation that fails is a failure, and one that succeeds is no check", () => {
  expect([countPreparation({ code: 0 }), countPreparation({ code: 1 })]).toEqual([
    { passed: 0, failed: 0 },
    { passed: 0, failed: 1 },
  ]);
  expect([countExit({ code: 0 }), countExit({ code: 1 })]).toEqual([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
  ]);
});
