import { expect, test } from "vitest";
import { schedule } from "./schedule.mjs";

type Step = { name: string; needs?: string[]; after?: string[]; holds?: string[] };

/** Runs the steps, each of which ends when it is told to; returns which steps began and which are running. */
function begun(steps: Step[], places = 2) {
  const order: string[] = [];
  const ends = new Map<string, (failed: number) => void>();
  const run = (step: Step) =>
    new Promise((resolve) => {
      order.push(step.name);
      ends.set(step.name, (failed) => resolve({ passed: failed === 0 ? 1 : 0, failed }));
    });
  const rows: Promise<{ step: string; passed: number; failed: number; note?: string }[]> = schedule(steps, {
    places,
    run,
  });
  const end = async (name: string, failed = 0) => {
    ends.get(name)?.(failed);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { order, rows, end };
}

test("no more steps run at once than there are places, and the next begins when one ends", async () => {
  const { order, rows, end } = begun([{ name: "a" }, { name: "b" }, { name: "c" }]);
  expect(order).toEqual(["a", "b"]);
  await end("b");
  expect(order).toEqual(["a", "b", "c"]);
  await end("c");
  await end("a");
  expect((await rows).map(({ step }) => step)).toEqual(["a", "b", "c"]);
});

test("a step waits for what it needs, and another takes its place meanwhile", async () => {
  const { order, end } = begun([
    { name: "install" },
    { name: "unit", needs: ["install"] },
    { name: "python" },
  ]);
  expect(order).toEqual(["install", "python"]);
  await end("install");
  expect(order).toEqual(["install", "python", "unit"]);
});

test("a step whose need failed does not run and counts as failed, and so do those that need it; the others go on", async () => {
  const { order, rows, end } = begun([
    { name: "build" },
    { name: "journeys", needs: ["build"] },
    { name: "pictures", needs: ["journeys"] },
    { name: "lint" },
  ]);
  await end("build", 1);
  await end("lint");
  expect(order).toEqual(["build", "lint"]);
  expect(await rows).toMatchObject([
    { step: "build", failed: 1 },
    { step: "journeys", passed: 0, failed: 1, note: "It did not run, since build failed." },
    { step: "pictures", passed: 0, failed: 1 },
    { step: "lint", passed: 1, failed: 0 },
  ]);
});

test("a step that comes after another runs even where that one failed", async () => {
  const { order, rows, end } = begun([{ name: "export" }, { name: "train", after: ["export"] }]);
  expect(order).toEqual(["export"]);
  await end("export", 2);
  await end("train");
  expect(await rows).toMatchObject([{ failed: 2 }, { passed: 1, failed: 0 }]);
});

test("two steps that hold one thing never run at once", async () => {
  const { order, end } = begun([
    { name: "unit", holds: ["cores"] },
    { name: "journeys", holds: ["cores"] },
    { name: "lint" },
  ]);
  expect(order).toEqual(["unit", "lint"]);
  await end("lint");
  expect(order).toEqual(["unit", "lint"]);
  await end("unit");
  expect(order).toEqual(["unit", "lint", "journeys"]);
});

test("what is not in the list is not waited for, and steps that wait for each other are an error", async () => {
  expect(begun([{ name: "unit", needs: ["install"] }]).order).toEqual(["unit"]);
  await expect(
    begun([
      { name: "a", needs: ["b"] },
      { name: "b", needs: ["a"] },
    ]).rows,
  ).rejects.toThrow("wait for each other: a, b");
});
