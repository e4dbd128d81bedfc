import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { FamilyId } from "@laurel/core/datasets/families";
import type { MetadataCondition } from "@laurel/core/records/metadata-condition";
import { placeKey } from "@laurel/core/records/metadata-place";
import { english } from "../../../testing/in-english.tsx";
import { EMPTY_TEST } from "../../metadata/typed-test.ts";
import { type SpecFormState, specFormStateOf } from "./spec-form-state.ts";
import { toSpec } from "./to-spec.ts";

const FORM = specFormStateOf(usualSpec("preference", ["pairs"]));
const problemsOf = (part: Partial<SpecFormState>) => {
  const result = toSpec(english, { ...FORM, ...part });
  return "problems" in result ? Object.keys(result.problems) : [];
};
const specOf = (part: Partial<SpecFormState>) => {
  const result = toSpec(english, { ...FORM, ...part });
  return "spec" in result ? result.spec : result.problems;
};

const tag = fc.stringMatching(/^[a-zü-][a-zü -]{0,8}[a-z]$/);
const thousandths = (most: number) => fc.integer({ min: 0, max: most }).map((each) => each / 1000);
const noneOr = (most: number) => fc.option(fc.integer({ min: 1, max: most }));
const column = fc.constantFrom("topic", "", "of, prompts");
const of = fc.constantFrom("prompt" as const, "response" as const);
const carried = fc.uniqueArray(fc.record({ of, column }), { minLength: 1, selector: placeKey });
const words = fc.constantFrom("spam", "a, b", " padded ");
const range = fc.oneof(
  fc.record({ from: thousandths(5000), to: fc.constant(null) }),
  fc.record({ from: fc.constant(null), to: thousandths(5000) }),
  fc.tuple(thousandths(5000), thousandths(5000)).map(([from, more]) => ({ from, to: from + more })),
);
const condition: fc.Arbitrary<MetadataCondition> = fc.oneof(
  fc.record({ is: fc.constant("one-of"), column, values: fc.array(words, { minLength: 1 }) }),
  fc.record({ is: fc.constant("contains"), column, text: words }),
  fc.tuple(column, range).map(([name, bounds]) => ({ is: "between" as const, column: name, ...bounds })),
  fc.record({ is: fc.constantFrom("there", "missing"), column }),
);
const filters = fc.array(fc.record({ of, take: fc.constantFrom("with", "without"), condition }), {
  minLength: 1,
  maxLength: 5,
});
const startOf = (day: number) => new Date(2026, 0, day).getTime();
const anySpec: fc.Arbitrary<DatasetSpec> = fc.record({
  version: fc.constant(3),
  questionId: fc.constantFrom("preference", "steps"),
  otherCampaigns: fc.uniqueArray(fc.uuid({ version: 7 }), { maxLength: 3 }),
  families: fc
    .subarray(FamilyId.options.filter((family) => family !== "pairs"))
    .map((families) => ["pairs" as const, ...families]),
  origins: fc
    .subarray(["live", "imported", "adjudication"] as const, { minLength: 1 })
    .map((origins) => [...origins]),
  filters: fc.record({
    minAgreement: thousandths(1000),
    onTest: fc.boolean(),
    minPosterior: thousandths(1000),
    minSkill: thousandths(1000),
    languages: fc.subarray(["en", "de", "yue"]),
    tags: fc.uniqueArray(tag),
    withoutTags: fc.uniqueArray(tag),
    withoutFlags: fc.subarray(["refusal", "unsafe"]),
    maxCharacters: noneOr(1_000_000),
    from: fc.option(fc.integer({ min: -9000, max: 0 }).map(startOf)),
    until: fc.option(fc.integer({ min: 1, max: 9000 }).map(startOf)),
    metadata: fc.oneof(fc.constant(undefined), filters),
  }),
  aggregation: fc.constantFrom("majority", "dawid-skene"),
  minVotes: fc.integer({ min: 1, max: 1000 }),
  pairs: fc.record({
    ties: fc.constantFrom("drop", "both-directions", "soft-label", "separate-config"),
    expansion: fc.constantFrom("all", "adjacent", "best-worst"),
    mostPerPrompt: noneOr(100),
    ratings: fc.record({
      aspect: fc.option(fc.constantFrom("helpfulness", "truth")),
      minGap: fc.integer({ min: 1, max: 9000 }).map((each) => each / 1000),
    }),
    margin: fc.option(
      fc.oneof(
        fc.constant({ scale: 1 / 3, offset: -1 / 3 }),
        fc.record({ scale: thousandths(100_000).filter((scale) => scale > 0), offset: thousandths(100_000) }),
      ),
    ),
  }),
  modelLabels: fc.option(
    fc.record({ minProbability: fc.integer({ min: 500, max: 1000 }).map((each) => each / 1000) }),
  ),
  systemPrompt: fc.constantFrom("keep", "merge", "drop"),
  reasoning: fc.constantFrom("keep", "strip"),
  duplicates: fc.constantFrom("keep", "drop"),
  nearDuplicates: fc.record({
    threshold: fc.integer({ min: 300, max: 1000 }).map((each) => each / 1000),
    drop: fc.constantFrom("nothing", "leaks", "all"),
  }),
  decontamination: fc.option(
    fc.record({
      words: fc.constantFrom(8 as const, 13 as const),
      lists: fc.constant([{ name: "benchmark", sha256: "0".repeat(64) }]),
      drop: fc.constantFrom("nothing" as const, "training" as const, "all" as const),
    }),
  ),
  testShare: thousandths(500),
  validationShare: thousandths(500),
  salt: fc.string({ maxLength: 100 }),
  license: fc.option(fc.constantFrom("cc-by-4.0", "Ours: ask first")),
  metadata: fc.oneof(fc.constant(undefined), carried),
});

const emptyFilter = { ...EMPTY_TEST, of: "prompt", take: "with", column: "topic" } as const;

describe("the form of a dataset spec", () => {
  it("describes again every spec that it was filled from", () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(toSpec(english, specFormStateOf(spec))).toEqual({ spec });
      }),
    );
  });

  it("lets a model label nothing unless it is told to, and then what is as probable as was typed", () => {
    expect(specOf({})).toMatchObject({ modelLabels: null });
    expect(specOf({ modelLabels: true })).toMatchObject({ modelLabels: { minProbability: 0.8 } });
    expect(specOf({ modelLabels: true, modelLabelPercent: "92.5" })).toMatchObject({
      modelLabels: { minProbability: 0.925 },
    });
    for (const modelLabelPercent of ["", "49", "101", "half"])
      expect(problemsOf({ modelLabels: true, modelLabelPercent })).toEqual(["modelLabelPercent"]);
    expect(specOf({ modelLabels: true, modelLabelPercent: "", families: ["listwise"] })).toMatchObject({
      modelLabels: null,
    });
  });

  it("never chooses a tie policy by itself, and asks for none where no pairs are made", () => {
    expect(problemsOf({ ties: "" })).toEqual(["ties"]);
    expect(specOf({ ties: "", families: ["listwise"] })).toEqual(usualSpec("preference", ["listwise"]));
  });

  it.each([
    [{ families: [] }, "families"],
    [{ live: false, imported: false }, "live"],
    [{ minVotes: "0" }, "minVotes"],
    [{ minVotes: "1.5" }, "minVotes"],
    [{ testPercent: "51" }, "testPercent"],
    [{ testPercent: "" }, "testPercent"],
    [{ agreementPercent: "101" }, "agreementPercent"],
    [{ posteriorPercent: "101" }, "posteriorPercent"],
    [{ skillPercent: "" }, "skillPercent"],
    [{ mostPerPrompt: "0" }, "mostPerPrompt"],
    [{ maxCharacters: "many" }, "maxCharacters"],
    [{ margin: "own", marginOffset: "0" }, "marginScale"],
    [{ margin: "own", marginScale: "1" }, "marginOffset"],
    [{ margin: "own", marginScale: "0", marginOffset: "0" }, "marginScale"],
    [{ tags: "a".repeat(201) }, "tags"],
    [{ withoutTags: "\u0000" }, "withoutTags"],
    [{ nearThreshold: "0.2" }, "nearThreshold"],
    [{ validationPercent: "51" }, "validationPercent"],
    [{ minGap: "0" }, "minGap"],
    [{ minGap: "9.1" }, "minGap"],
    [{ metadataFilters: [emptyFilter] }, "metadataFilters"],
    [{ metadataFilters: [{ ...emptyFilter, test: "between", from: "2", to: "1" }] }, "metadataFilters"],
    [{ metadataFilters: [{ ...emptyFilter, texts: ["\u0000"] }] }, "metadataFilters"],
    [{ fromDay: "2026-02-30" }, "fromDay"],
    [{ fromDay: "2026-03-02", untilDay: "2026-03-01" }, "untilDay"],
  ] as const)("says of %j what is wrong, at %s", (part, field) => {
    expect(problemsOf(part)).toEqual([field]);
  });

  it("does not mind what is wrong with pairs that are not made", () => {
    expect(problemsOf({ families: ["listwise"], mostPerPrompt: "0", margin: "own" })).toEqual([]);
  });

  it("reads a share as it was typed, and both days as in", () => {
    const spec = specOf({ testPercent: "0.7", fromDay: "2026-03-28", untilDay: "2026-03-29" });
    expect(spec).toMatchObject({
      testShare: 0.007,
      filters: { from: new Date(2026, 2, 28).getTime(), until: new Date(2026, 2, 30).getTime() },
    });
  });

  it("reads tags between commas, each once", () => {
    expect(specOf({ tags: " code , ,maths,code" })).toMatchObject({ filters: { tags: ["code", "maths"] } });
  });
});
