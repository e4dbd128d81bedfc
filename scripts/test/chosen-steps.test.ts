import { expect, test } from "vitest";
import { chosenSteps } from "./chosen-steps.mjs";

const steps = [
  { name: "install" },
  { name: "build", needs: ["install"] },
  { name: "unit", needs: ["install"] },
  { name: "journeys", needs: ["build"], after: ["unit"] },
  { name: "trainers", extra: true },
];
const chosen = (...args: string[]) =>
  chosenSteps(steps, args).chosen?.map(({ name }: { name: string }) => name);

test("without arguments all run but the extra ones, which --all adds", () => {
  expect(chosen()).toEqual(["install", "build", "unit", "journeys"]);
  expect(chosen("--all")).toEqual(["install", "build", "unit", "journeys", "trainers"]);
});

test("named steps run with all that they need, however they are named", () => {
  for (const args of [["journeys"], ["--only", "journeys"]])
    expect(chosen(...args)).toEqual(["install", "build", "journeys"]);
  for (const args of [
    ["unit", "trainers"],
    ["--only", "trainers", "unit"],
    ["--only", "unit,trainers"],
  ])
    expect(chosen(...args)).toEqual(["install", "unit", "trainers"]);
});

test("a name or an option that is not there runs nothing and says what there is", () => {
  for (const args of [["units"], ["--unit"], ["--only"]])
    expect(chosenSteps(steps, args).problem).toContain(
      "The parts are: install, build, unit, journeys; and with --all: trainers.",
    );
});
