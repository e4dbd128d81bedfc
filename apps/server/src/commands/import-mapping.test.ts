import { Command } from "commander";
import { expect, it } from "vitest";
import { importMapping, mappingOptions, type MappingOptions } from "./import-mapping.ts";

const optionsOf = (...args: string[]): MappingOptions =>
  mappingOptions(new Command()).parse(args, { from: "user" }).opts();
const BIG_BENCH = { prompt: "input", steps: "steps", firstError: "mistake_index", reference: "target" };

it("takes the guess where nothing is said, and adds what is", () => {
  expect(importMapping(optionsOf(), BIG_BENCH, [])).toEqual(BIG_BENCH);
  expect(importMapping(optionsOf("--reference", "answer", "--texts-only"), BIG_BENCH, [])).toEqual({
    ...BIG_BENCH,
    reference: "answer",
    textsOnly: true,
  });
  expect(importMapping(optionsOf("--step-labels", "labels"), BIG_BENCH, [])).toEqual({
    prompt: "input",
    steps: "steps",
    reference: "target",
    stepLabels: "labels",
  });
});

it("forgets the guess of the responses and their labels where they are named", () => {
  expect(importMapping(optionsOf("--response", "answer", "--label", "ok"), BIG_BENCH, [])).toEqual({
    prompt: "input",
    response: "answer",
    label: "ok",
    reference: "target",
  });
});

it("needs no guess where the columns are named, and says what to do where nothing is known", () => {
  expect(importMapping(optionsOf("--prompt", "q", "--response-list", "candidates"), null, [])).toEqual({
    prompt: "q",
    responseList: "candidates",
  });
  expect(() => importMapping(optionsOf(), null, ["a", "b"])).toThrow(/a, b.*--prompt/);
  expect(() => importMapping(optionsOf("--response", "a"), null, [])).toThrow(/prompt/);
});
