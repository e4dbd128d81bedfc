import { Command } from "commander";
import { expect, it } from "vitest";
import { mappingOptions, type MappingOptions } from "./import-mapping.ts";
import { importReading } from "./import-reading.ts";

const optionsOf = (...words: string[]): MappingOptions =>
  mappingOptions(new Command()).parse(words, { from: "user" }).opts<MappingOptions>();
const NECTAR = {
  detected: { format: "nectar", mapping: {} },
  byColumns: { format: "parquet", mapping: { prompt: "prompt", responseList: "answers" } },
  columns: ["prompt", "answers"],
} as const;

it("reads a file as it was recognised, with its judgments or without", () => {
  expect(importReading(optionsOf(), NECTAR)).toEqual({ format: "nectar", mapping: {} });
  expect(importReading(optionsOf("--texts-only"), NECTAR)).toEqual({
    format: "nectar",
    mapping: { textsOnly: true },
  });
});

it("reads it by its columns where somebody names one, or asks for it", () => {
  expect(importReading(optionsOf("--response-list", "ranked"), NECTAR)).toEqual({
    format: "parquet",
    mapping: { prompt: "prompt", responseList: "ranked" },
  });
  expect(importReading({ ...optionsOf(), format: "jsonl" }, NECTAR)).toEqual({
    format: "jsonl",
    mapping: { prompt: "prompt", responseList: "answers" },
  });
});
