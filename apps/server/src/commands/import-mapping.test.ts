import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { DEFAULT_NAME_POLICY } from "@laurel/core/imports/name-policy";
import { importCommand } from "./import-command.ts";
import { importMapping, importReading, type MappingOptions, mappingOptions } from "./import-mapping.ts";

describe("import mapping", () => {
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

  // The page is held to the same in use-reading.test.ts, so that both read a file alike.
  it("reads a file of which nothing is said as it was detected", () => {
    const rows = [
      { question: "One?", answer_1: "a", answer_2: "b", winner: "1", worker_id: "ann", note: "x", id: "7" },
      { question: "Two?", answer_1: "a", answer_2: "b", winner: "2", worker_id: "ben", note: "y", id: "8" },
    ];
    const columns = Object.keys(rows[0] ?? {});
    const read = { format: "jsonl" as const, mapping: guessMapping(columns, rows) };
    const uploaded = { detected: read, byColumns: read, columns, sample: rows.map((cells) => ({ cells })) };
    expect(importReading(optionsOf(), uploaded)).toEqual(read);
    const nectar = { ...uploaded, detected: { format: "nectar" as const, mapping: {} } };
    expect(importReading(optionsOf(), nectar)).toEqual({ format: "nectar", mapping: {} });
    expect(importCommand().opts()).toMatchObject({ names: DEFAULT_NAME_POLICY, skipInvalid: false });
  });

  it("takes the choice of tasks as a name or a number, and refuses any other", () => {
    const tasks = (choice: string) => importMapping(optionsOf("--tasks", choice), BIG_BENCH, []).tasks;
    expect(["as-in-file", "all-pairs", "3"].map(tasks)).toEqual(["as-in-file", "all-pairs", 3]);
    const refusing = mappingOptions(new Command())
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
    for (const other of ["every", "0", "10", "two"])
      expect(() => refusing.parse(["--tasks", other], { from: "user" })).toThrow(
        /Say as-in-file, all-pairs, or how many responses at a time: 1 to 9/,
      );
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
});

describe("import reading", () => {
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
});

describe("the verdict of a file", () => {
  const optionsOf = (...words: string[]): MappingOptions =>
    mappingOptions(new Command()).parse(words, { from: "user" }).opts<MappingOptions>();
  const TEXTS = { prompt: "prompt", responses: [{ text: "response_0" }, { text: "response_1" }] };
  const COLUMNS = ["prompt", "response_0", "response_1", "better", "safer"];
  const ROWS = [
    { prompt: "q", response_0: "x", response_1: "y", better: "1", safer: "0" },
    { prompt: "r", response_0: "x", response_1: "y", better: "0", safer: "0" },
  ];

  it("is the column that is named, and can be turned round", () => {
    const mapping = importMapping(optionsOf("--verdict", "better", "--keep", "safer"), TEXTS, COLUMNS, ROWS);
    expect(mapping).toMatchObject({
      verdicts: [{ read: { kind: "winner", column: "better", values: { "0": 0, "1": 1 } } }],
      keep: ["safer"],
    });
    expect(
      importMapping(optionsOf("--verdict", "better", "--turn-verdict", "--keep-all"), TEXTS, COLUMNS, ROWS),
    ).toMatchObject({ verdicts: [{ read: { values: { "0": 1, "1": 0 } } }], keep: "all" });
  });

  it("comes with the order in which the responses were shown, and with its reason", () => {
    const rows = ROWS.map((row, index) => ({ ...row, side: index === 0 ? "response_1" : "response_0" }));
    const named = optionsOf("--verdict", "better", "--presented", "side", "--rationale", "note");
    expect(importMapping(named, TEXTS, [...COLUMNS, "side", "note"], rows)).toMatchObject({
      presented: { kind: "first", column: "side", values: { response_0: 0, response_1: 1 } },
      rationale: "note",
    });
    expect(() => importMapping(optionsOf("--presented", "safer"), TEXTS, COLUMNS, [])).toThrow(
      /values of safer.*--mapping/,
    );
    expect(() => importMapping(optionsOf("--presented", "left"), TEXTS, COLUMNS, rows)).toThrow(
      /no column left/,
    );
  });

  it("names nobody where the column that was guessed is kept as metadata", () => {
    const guess = { ...TEXTS, annotator: "worker" };
    const read = importMapping(optionsOf("--verdict", "better", "--keep", "worker"), guess, COLUMNS, ROWS);
    expect(read).toMatchObject({ keep: ["worker"] });
    expect(read).not.toHaveProperty("annotator");
  });

  it("has a strength where the gaps are said, and none of other words", () => {
    const columns = ["prompt", "response_0", "response_1", "preference"];
    const rows = ROWS.map((row, index) => ({ ...row, preference: index === 0 ? "-2" : "1" }));
    const strong = (...words: string[]) =>
      importMapping(optionsOf("--verdict", "preference", ...words), TEXTS, columns, rows);
    expect(strong("--strength", "direct:2")).toMatchObject({
      verdicts: [{ read: { kind: "degree", strength: { of: 2 } } }],
    });
    expect(strong("--strength", "0.5,2").verdicts?.[0]?.read).toHaveProperty("strength", {
      of: 3,
      from: [0.5, 2],
    });
    expect(strong().verdicts?.[0]?.read).not.toHaveProperty("strength");
    for (const words of ["2,1", "direct:9", "much"])
      expect(() => strong("--strength", words)).toThrow(/ascending gaps/);
    expect(() =>
      importMapping(optionsOf("--verdict", "better", "--strength", "direct:2"), TEXTS, COLUMNS, ROWS),
    ).toThrow(/needs a verdict by scores/);
  });

  it("is refused where its values name no response, with them, and where there is no such column", () => {
    const odd = ROWS.map((row) => ({ ...row, better: "blue" }));
    expect(() => importMapping(optionsOf("--verdict", "better"), TEXTS, COLUMNS, odd)).toThrow(
      /blue.*--mapping/,
    );
    expect(() => importMapping(optionsOf("--verdict", "best"), TEXTS, COLUMNS, ROWS)).toThrow(
      /no column best/,
    );
  });
});
