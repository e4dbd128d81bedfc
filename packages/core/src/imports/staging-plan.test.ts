import fc from "fast-check";
import { expect, it } from "vitest";
import type { Metadata } from "../records/prompt-record.ts";
import { LIMITS } from "../text/text-limits.ts";
import type { KnownPrompt } from "./known-prompt.ts";
import type { StagedRow } from "./staged-row.ts";
import { planStaging, type StagingRules } from "./staging-plan.ts";

const QUESTION = {
  id: "best",
  kind: "ranking" as const,
  title: "Which is better?",
  help: "",
  required: true,
  strengths: 1,
  allowTie: true,
  allowBothBad: false,
};

function rules(): StagingRules {
  let minted = 0;
  return {
    responsesPerTask: 2,
    maxPairsPerPrompt: 10,
    crossed: true,
    questions: [QUESTION],
    newId: () => `new-${(minted += 1)}`,
    payloadHash: (taskId, content) => JSON.stringify([taskId, content]),
    columns: { annotator: "worker" },
    fileName: "jokes.jsonl",
    eachRowVotes: false,
    repeated: new Map(),
    metadataHash: (values) => JSON.stringify(values),
  };
}

function row(line: number, hashes: readonly string[], recorded?: StagedRow["recorded"]): StagedRow {
  return {
    line,
    prompt: [{ role: "user", content: "Tell a joke" }],
    promptHash: "joke",
    rootHash: "joke",
    preview: "Tell a joke",
    tags: [],
    responses: hashes.map((contentHash) => ({
      contentHash,
      messages: [{ role: "assistant", content: contentHash }],
      source: {},
    })),
    recorded,
  };
}

const first = [{ answer: { kind: "ranking" as const, tiers: [[0], [1]] } }];
const known = {
  id: "prompt",
  tags: ["puns"],
  reference: null,
  responses: [
    { id: "a", blank: false, contentHash: "A", steps: null, source: {} },
    { id: "b", blank: false, contentHash: "B", steps: ["one", "two"], source: {} },
  ],
  retired: [],
  isRetired: false,
  withdrawn: [],
  tasks: [{ id: "task", responseIds: ["b", "a"] }],
  metadata: [{ responseId: null, contentHash: "license" }],
};

it("makes tasks of withdrawn responses only when a row names them again, and then as of new ones", () => {
  const campaign = new Map([["joke", { ...known, responses: [], withdrawn: known.responses, tasks: [] }]]);
  const other = planStaging([row(1, ["C", "D"])], campaign, [], rules());
  expect(other.responses.map(({ position }) => position)).toEqual([2, 3]);
  expect(other.tasks.map(({ responseIds }) => responseIds)).toEqual([["new-1", "new-2"]]);
  expect(other.revived).toEqual([]);
  const again = planStaging([row(1, ["A", "B"])], campaign, [], rules());
  expect(again.responses).toEqual([]);
  expect(again.tasks.map(({ responseIds }) => responseIds)).toEqual([["a", "b"]]);
  expect([again.revived, again.knownResponses]).toEqual([["a", "b"], 2]);
});

it("adds to a known prompt only the responses that it lacks, and the pairs that involve them", () => {
  const plan = planStaging([row(7, ["B", "C"])], new Map([["joke", known]]), [], rules());
  expect(plan.prompts).toEqual([]);
  expect(
    plan.responses.map(({ promptId, position, response }) => [promptId, position, response.contentHash]),
  ).toEqual([["prompt", 2, "C"]]);
  expect(plan.tasks.map(({ promptId, responseIds, place }) => [promptId, responseIds, place])).toEqual([
    ["prompt", ["b", "new-1"], 7],
    ["prompt", ["a", "new-1"], 7],
  ]);
  expect([plan.knownPrompts, plan.knownResponses]).toEqual([1, 1]);
});

it("orders a ranked task by the hashes of its responses, whichever of them the file names first", () => {
  for (const hashes of [
    ["A", "B"],
    ["B", "A"],
  ]) {
    const plan = planStaging([row(1, hashes, first)], new Map(), [], rules());
    const hashOf = new Map(plan.responses.map(({ id, response }) => [id, response.contentHash]));
    expect(plan.tasks.map(({ responseIds }) => responseIds.map((id) => hashOf.get(id)))).toEqual([
      ["A", "B"],
    ]);
  }
});

it("adds a judgment once, whether an earlier round or an earlier row brought it in", () => {
  const campaign = new Map([["joke", known]]);
  const twice = [row(1, ["A", "B"], first), row(2, ["A", "B"], first)];
  const plan = planStaging(twice, campaign, [], rules());
  expect(plan.judgments.map(({ taskId, answers }) => [taskId, answers])).toEqual([
    ["task", { best: { kind: "ranking", tiers: [["a"], ["b"]] } }],
  ]);
  const imported = plan.judgments.map((judgment) => ({ ...judgment, judge: "", line: null }));
  expect(planStaging(twice, campaign, imported, rules()).judgments).toEqual([]);
});

it("refuses a known response that is cut into other steps by its line, and takes the rows beside it", () => {
  const cut = (line: number, ...steps: string[]) => {
    const other = row(line, ["A", "B"]);
    return { ...other, responses: other.responses.map((response) => ({ ...response, steps })) };
  };
  const plan = planStaging([cut(3, "one two"), row(4, ["C", "D"])], new Map([["joke", known]]), [], rules());
  expect(plan.refused).toEqual([
    {
      line: 3,
      field: "steps",
      value: '["one two"]',
      reason: expect.stringMatching(/^this response is in the campaign already, without its steps/),
    },
  ]);
  expect(plan.responses.map(({ response }) => response.contentHash)).toEqual(["C", "D"]);
  const alone = planStaging([cut(1, "one"), cut(2, "one"), cut(3, "o", "ne")], new Map(), [], rules());
  expect(alone.refused).toMatchObject([{ line: 3, reason: expect.stringContaining("other steps") }]);
});

it("adds nothing of a row whose annotator said otherwise before, and counts nothing of it", () => {
  const by = (line: number, hashes: readonly string[], tiers: number[][], more = {}): StagedRow => ({
    ...row(line, hashes, [{ answer: { kind: "ranking", tiers }, by: "w1" }]),
    ...more,
  });
  const rows = [
    by(2, ["A", "B"], [[0], [1]]),
    by(3, ["B", "A", "C"], [[0], [1], [2]], { metadata: { contentHash: "m", values: { m: 1 } } }),
    by(4, ["B", "A"], [[1], [0]]),
    by(5, ["C", "D"], [[0, 1]]),
    by(6, ["D", "C"], [[0, 1]]),
  ];
  const plan = planStaging(rows, new Map(), [], rules());
  expect(plan.refused).toEqual([
    {
      line: 3,
      field: "worker",
      value: "w1",
      reason: expect.stringContaining("w1 judged the same responses on line 2"),
    },
  ]);
  const without = planStaging(rows.toSpliced(1, 1), new Map(), [], rules());
  const counts = ({
    prompts,
    responses,
    tasks,
    judgments,
    metadata,
    knownPrompts,
    knownJudgments,
  }: typeof plan) => [
    prompts.length,
    responses.map(({ position, response }) => [position, response.contentHash]),
    tasks.length,
    judgments.map(({ line }) => line),
    metadata,
    knownPrompts,
    knownJudgments,
  ];
  expect(counts(plan)).toEqual(counts(without));
  expect(plan.judgments.map(({ line }) => line)).toEqual([2, 5]);
  expect(plan.knownJudgments).toBe(2);
});

it("keeps equal metadata of a prompt or response once, and gives a known prompt that of later rows", () => {
  const metadata = (contentHash: string) => ({ contentHash, values: { column: contentHash } });
  const rows = [
    { ...row(4, ["A", "C"]), metadata: metadata("license") },
    { ...row(5, ["A", "C"]), metadata: metadata("topic") },
    { ...row(6, ["A", "C"]), metadata: metadata("topic") },
  ].map((each) => ({
    ...each,
    responses: each.responses.map((response) => ({ ...response, metadata: metadata("license") })),
  }));
  const plan = planStaging(rows, new Map([["joke", known]]), [], rules());
  const idOfC = plan.responses[0]?.id;
  expect(
    plan.metadata.map(({ promptId, responseId, line, values }) => [promptId, responseId, line, values]),
  ).toEqual([
    ["prompt", "a", 4, { column: "license" }],
    ["prompt", idOfC, 4, { column: "license" }],
    ["prompt", null, 5, { column: "topic" }],
  ]);
});

it("keeps what a row says otherwise of a known prompt and its texts as metadata, once, by names that are free", () => {
  const otherwise = (line: number, columns: Metadata = {}): StagedRow => ({
    ...row(line, []),
    tags: ["puns", "birds"],
    reference: "none",
    responses: row(line, ["A"]).responses.map((response) => ({ ...response, source: { model: "m2" } })),
    metadata: { contentHash: JSON.stringify(columns), values: columns },
  });
  const added = (rows: readonly StagedRow[], campaign: ReadonlyMap<string, KnownPrompt>) =>
    planStaging(rows, campaign, [], rules()).metadata;
  const campaign = new Map([["joke", known]]);
  const own = added([row(1, ["A"]), { ...row(2, ["A"]), tags: ["puns"] }], campaign);
  expect(own).toEqual([]);
  const plan = added([otherwise(3), otherwise(4), otherwise(5, { other_tags: 1, other_tags_: 2 })], campaign);
  expect(plan.map(({ responseId, line, values }) => [responseId, line, values])).toEqual([
    [null, 3, { other_tags: ["puns", "birds"], other_reference: "none" }],
    ["a", 3, { other_model: "m2" }],
    [null, 3, {}],
    [null, 5, { other_tags__: ["puns", "birds"], other_reference: "none" }],
    [null, 5, { other_tags: 1, other_tags_: 2 }],
  ]);
  const again = new Map([["joke", { ...known, metadata: [...known.metadata, ...plan] }]]);
  expect(added([otherwise(6), otherwise(7, { other_tags: 1, other_tags_: 2 })], again)).toEqual([]);
});

it("refuses a row whose other reference is too long to be metadata", () => {
  const long = { ...row(2, ["A"]), reference: "x".repeat(LIMITS.metadata) };
  const plan = planStaging([long], new Map([["joke", known]]), [], rules());
  expect(plan.refused).toMatchObject([{ line: 2, field: "reference" }]);
  expect(plan.metadata).toEqual([]);
  expect(planStaging([long, long], new Map(), [], rules()).refused).toEqual([]);
});

it("keeps what a person said twice of one text from two models, and adds neither again", () => {
  const by = (models: readonly string[], line: number): StagedRow => ({
    ...row(line, ["A", "B"], [{ answer: { kind: "ranking", tiers: [[0], [1]] }, by: "w1" }]),
    responses: ["A", "B"].map((contentHash, index) => ({
      contentHash,
      messages: [{ role: "assistant", content: contentHash }],
      source: { model: models[index] ?? "" },
    })),
  });
  const rows = [by(["m1", "m2"], 1), by(["m3", "m2"], 2), by(["m1", "m2"], 3)];
  const plan = planStaging(rows, new Map(), [], rules());
  expect(plan.judgments).toHaveLength(2);
  const campaign = {
    ...known,
    responses: plan.responses.map(({ id, response: { contentHash, source } }) => ({
      id,
      blank: false,
      contentHash,
      steps: null,
      source,
    })),
    tasks: plan.tasks,
  };
  const imported = plan.judgments.map((judgment) => ({ ...judgment, judge: "", line: null }));
  expect(planStaging(rows, new Map([["joke", campaign]]), imported, rules()).judgments).toEqual([]);
});

it("makes of rows that share a prompt the pairs that they hold, all of them and no other", () => {
  const letter = fc.constantFrom("A", "B", "C", "D", "E", "F", "G", "H");
  const pair = fc.uniqueArray(letter, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      (pairs, most) => {
        const plan = planStaging(
          pairs.map((hashes, index) => row(index + 1, hashes)),
          new Map(),
          [],
          { ...rules(), crossed: false, maxPairsPerPrompt: most },
        );
        const hashOf = new Map(plan.responses.map(({ id, response }) => [id, response.contentHash]));
        const made = plan.tasks.map(({ responseIds }) =>
          responseIds
            .map((id) => hashOf.get(id))
            .toSorted()
            .join(""),
        );
        expect(made.toSorted()).toEqual(
          [...new Set(pairs.map((hashes) => hashes.toSorted().join("")))].toSorted(),
        );
      },
    ),
  );
});

it("makes of a row with more responses than a task holds what the campaign's rules allow within the row", () => {
  const plan = planStaging([row(1, ["A", "B", "C"]), row(2, ["C", "D"])], new Map(), [], {
    ...rules(),
    crossed: false,
  });
  const hashOf = new Map(plan.responses.map(({ id, response }) => [id, response.contentHash]));
  expect(
    plan.tasks.map(({ responseIds, place }) => [responseIds.map((id) => hashOf.get(id)).join(""), place]),
  ).toEqual([
    ["AB", 1],
    ["BC", 1],
    ["AC", 1],
    ["CD", 2],
  ]);
});

it("makes of a blank response the tasks that the row judges, for nobody, and none of it when rows are crossed", () => {
  const withBlank = (line: number, hashes: readonly string[], recorded?: StagedRow["recorded"]) => {
    const plain = row(line, hashes, recorded);
    return {
      ...plain,
      responses: plain.responses.map((response) =>
        response.contentHash === "E"
          ? { ...response, messages: [{ role: "assistant" as const, content: " \n" }] }
          : response,
      ),
    };
  };
  const all = [{ answer: { kind: "ranking" as const, tiers: [[0], [1], [2]] } }];
  for (const crossed of [true, false]) {
    const rows = [withBlank(1, ["A", "E", "B"], all), withBlank(2, ["C", "E"], first)];
    const plan = planStaging(rows, new Map(), [], { ...rules(), crossed });
    const hashOf = new Map(plan.responses.map(({ id, response }) => [id, response.contentHash]));
    const pairs = (blank: boolean) =>
      plan.tasks.flatMap((task) =>
        task.blank === blank
          ? [
              task.responseIds
                .map((id) => hashOf.get(id))
                .toSorted()
                .join(""),
            ]
          : [],
      );
    expect(plan.responses.map(({ blank, response }) => [response.contentHash, blank])).toEqual([
      ["A", false],
      ["E", true],
      ["B", false],
      ["C", false],
    ]);
    expect(pairs(true).toSorted()).toEqual(["AE", "BE", "CE"]);
    expect(pairs(false).toSorted()).toEqual(crossed ? ["AB", "AC", "BC"] : ["AB"]);
    expect(plan.judgments).toHaveLength(4);
  }
  const campaign = { ...known, responses: known.responses.map((response) => ({ ...response, blank: true })) };
  const crossed = planStaging([row(3, ["C", "D"])], new Map([["joke", campaign]]), [], rules());
  expect(crossed.tasks.map(({ blank, responseIds }) => [blank, responseIds])).toEqual([
    [false, ["new-1", "new-2"]],
  ]);
});
