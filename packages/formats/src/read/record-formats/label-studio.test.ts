import { describe, expect, it } from "vitest";
import { recordsOf, recordsOfText } from "../../testing/import-input.ts";
import { FIRST, said, SECOND, TIE } from "../../testing/judged-records.ts";

const judged = (records: Awaited<ReturnType<typeof recordsOf>>["records"]) =>
  records.flatMap(({ recorded }) =>
    recorded ? recorded.map(({ by, answer }) => [by, answer]) : [[undefined, undefined]],
  );

const result = (type: string, value: object, from_name: string = type) => ({
  id: "Dx_aB91ISN",
  from_name,
  to_name: "text1,text2",
  type,
  value,
});
const annotation = (completed_by: unknown, ...results: object[]) => ({
  id: 1001,
  completed_by,
  was_cancelled: false,
  ground_truth: false,
  created_at: "2021-03-09T22:16:08.728353Z",
  lead_time: 4.288,
  result: results,
});
const task = (data: object, ...annotations: object[]) => ({
  id: 1,
  created_at: "2021-03-09T21:52:49.513742Z",
  project: 83,
  data,
  annotations,
  predictions: [{ model_version: "m", result: [result("pairwise", { selected: "right" })] }],
});
const PAIR = { prompt: "Name a bird.", answer1: "A wren.", answer2: "A tree." };

// https://labelstud.io/guide/task_format ("Label Studio JSON format of annotated tasks") and https://labelstud.io/tags/pairwise, /tags/ranker, /tags/choices, /tags/rating.
describe("tasks of Label Studio", () => {
  it("are read with each person's side of a pair, without cancelled annotations and predictions", async () => {
    const cancelled = { ...annotation(12, result("pairwise", { selected: "right" })), was_cancelled: true };
    const { format, records, problems } = await recordsOf(
      task(
        PAIR,
        annotation(10, result("pairwise", { selected: "left" })),
        annotation({ id: 11, email: "b@example.org" }, result("pairwise", { selected: "right" })),
        cancelled,
      ),
    );
    expect([format, problems]).toEqual(["label-studio", []]);
    expect(records[0]?.responses.map(({ messages }) => messages[0]?.content)).toEqual(["A wren.", "A tree."]);
    expect(judged(records)).toEqual([
      ["10", { kind: "ranking", tiers: [[0], [1]] }],
      ["11", { kind: "ranking", tiers: [[1], [0]] }],
    ]);
  });

  it("are read with the order of a Ranker, in a list or in its only bucket", async () => {
    const data = {
      prompt: "Name a bird.",
      items: [
        { id: "llm_1", title: "One", body: "A wren." },
        { id: "llm_2", title: "Two", body: "A robin." },
        { id: "llm_3", title: "Three", body: "A tree." },
      ],
    };
    const { records } = await recordsOf(
      task(
        data,
        annotation(10, result("ranker", { ranker: ["llm_2", "llm_1", "llm_3"] })),
        annotation(11, result("ranker", { ranker: { _: [], rank: ["llm_1", "llm_2"] } })),
        annotation(12, result("ranker", { ranker: { good: ["llm_1"], bad: ["llm_2"] } })),
      ),
    );
    expect(records[0]?.responses.map(({ messages }) => messages[0]?.content)).toEqual([
      "A wren.",
      "A robin.",
      "A tree.",
    ]);
    expect(judged(records)).toEqual([
      ["10", { kind: "ranking", tiers: [[1], [0], [2]] }],
      ["11", { kind: "ranking", tiers: [[0], [1]] }],
    ]);
  });

  it("are read with choices and ratings of a single response, and as texts alone where nobody judged", async () => {
    const data = { prompt: "2+2?", response: "4" };
    const { records } = await recordsOf(
      task(data, annotation(10, result("choices", { choices: ["Good"] }))),
      task(
        data,
        annotation(
          10,
          result("rating", { rating: 4 }, "helpfulness"),
          result("choices", { choices: ["Bad"] }),
        ),
      ),
      task(data),
    );
    expect(judged(records)).toEqual([
      ["10", { kind: "binary", labels: [{ response: 0, label: true }] }],
      ["10", { kind: "rating", ratings: [{ response: 0, aspects: { helpfulness: 4 } }] }],
      [undefined, undefined],
    ]);
  });

  // label_studio_sdk/converter/utils.py, prettify_result: choices of one are a text, other controls a list of
  // values without their type.
  it("are read from JSON_MIN, where a text is no choice", async () => {
    const about = {
      id: 1,
      annotator: 10,
      annotation_id: 1001,
      created_at: "2021-03-09",
      updated_at: "2021-03-09",
      lead_time: 4.2,
    };
    const { format, records } = await recordsOf(
      { ...about, ...PAIR, pw: [{ selected: "right" }] },
      { ...about, prompt: "good", response: "bad", label: "correct" },
      { ...about, prompt: "q", response: "a", stars: [{ rating: 3 }] },
    );
    expect(format).toBe("label-studio");
    expect(judged(records)).toEqual([
      ["10", { kind: "ranking", tiers: [[1], [0]] }],
      ["10", { kind: "binary", labels: [{ response: 0, label: true }] }],
      ["10", { kind: "rating", ratings: [{ response: 0, aspects: { stars: 3 } }] }],
    ]);
  });

  it("say when somebody judged and for how long, in each of the three exports", async () => {
    const ABOUT = { by: "10", at: 1_615_328_168_728, activeMs: 4288 };
    const judged = { created_at: "2021-03-09T22:16:08.728353Z", lead_time: 4.288, annotator: 10 };
    const nested = await recordsOf(task(PAIR, annotation(10, result("pairwise", { selected: "left" }))));
    const flat = await recordsOf({ ...PAIR, ...judged, annotation_id: 1, pw: [{ selected: "right" }] });
    expect([nested, flat].map(({ records }) => records.flatMap((record) => said(record).judgments))).toEqual([
      [{ ...ABOUT, tiers: FIRST }],
      [{ ...ABOUT, tiers: SECOND }],
    ]);
  });

  // label_studio_sdk/converter: a cell holds a text, or a list or an object as JSON
  it("are recognised in CSV, where lists and people are JSON in a cell", async () => {
    const HEADER =
      "prompt,answer1,answer2,id,comparison,annotator,annotation_id,created_at,updated_at,lead_time";
    const line = (comparison: string, annotator: string, leadTime = "4.5") =>
      `Name a bird.,A wren.,A bat.,1,${comparison},${annotator},1,2024-05-01T10:00:00Z,2024-05-01T10:00:00Z,${leadTime}`;
    const { format, records, problems } = await recordsOfText(
      [
        HEADER,
        line("left", "1"),
        line("answer2", "a@example.org", "3.25"),
        line('"[{""selected"": ""right""}]"', '"{""id"": 7, ""email"": ""b@example.org""}"'),
        line('"{""choices"": [""Tie""]}"', "1", ""),
        line("neither", "2"),
        line("", "3"),
      ].join("\n"),
    );
    expect([format, problems]).toEqual(["label-studio", []]);
    const at = 1_714_557_600_000;
    expect(records.map((record) => said(record).judgments)).toEqual([
      [{ by: "1", at, activeMs: 4500, tiers: FIRST }],
      [{ by: "a@example.org", at, activeMs: 3250, tiers: SECOND }],
      [{ by: "7", at, activeMs: 4500, tiers: SECOND }],
      [{ by: "1", at, tiers: TIE }],
      [{ by: "2", at, activeMs: 4500, tiers: TIE, cut: 0 }],
      [],
    ]);
  });

  it("are refused where no field tells what it is", async () => {
    const recognised = Array.from({ length: 50 }, () => task(PAIR));
    expect(
      (await recordsOf(...recognised, task({ image: "1.jpg" }), { ...task(PAIR), data: "none" })).problems,
    ).toEqual([
      "51 : has no fields whose names tell which is the prompt and which are the responses: image",
      "52 : is no task of Label Studio's: it has neither data with annotations nor an annotation_id",
    ]);
  });
});
