import { describe, expect, it } from "vitest";
import { jsonLines, say, stagedOf } from "../../testing/import-input.ts";

// Files that say who won, in columns of people's own and in published shapes.

const { user, assistant } = say;
const ranking = (...tiers: number[][]) => [{ kind: "ranking", tiers }];
const FIRST = ranking([0], [1]);
const SECOND = ranking([1], [0]);
const TIE = ranking([0, 1]);
const BOTH_BAD = [{ kind: "ranking", tiers: [[0, 1]], cut: 0 }];

describe("a column that says which is better", () => {
  it.each([
    [
      "by the response's column",
      "question;answer_1;answer_2;winner\nQ;ja;nein;answer_2\nR;a;b;tie\n",
      [SECOND, TIE],
    ],
    [
      "by sides",
      jsonLines(
        ["left", "right", "both_bad"].map((better) => ({
          query: better,
          response_a: "x",
          response_b: "y",
          better,
        })),
      ),
      [FIRST, SECOND, BOTH_BAD],
    ],
    [
      "by models",
      "prompt,output_a,output_b,model_a,model_b,verdict\np,x,y,heron,wren,wren\nq,x,y,heron,wren,heron\n",
      [SECOND, FIRST],
    ],
    [
      "by index",
      jsonLines(
        [0, 1].map((id) => ({ prompt: `p${id}`, response_0: "x", response_1: "y", better_response_id: id })),
      ),
      [FIRST, SECOND],
    ],
    [
      "by scores",
      "prompt,response_a,response_b,score_a,score_b\np,x,y,4,2\nq,x,y,3,3\nr,x,y,1,5\n",
      [FIRST, TIE, SECOND],
    ],
  ])("%s", async (_, file, answers) => {
    const read = await stagedOf(file);
    expect([read.answers, read.problems]).toEqual([answers, []]);
  });

  it.each([
    [
      "two columns may be it",
      jsonLines(
        [0, 1].map((id) => ({
          prompt: `p${id}`,
          response_0: "x",
          response_1: "y",
          safer_answer: id,
          helpful_choice: 1,
        })),
      ),
      "columns safer_answer, helpful_choice may hold",
    ],
    [
      "it names no response",
      "question,response_a,response_b,winner\nq,x,y,model_a\nr,x,y,model_c\n",
      "column winner may hold",
    ],
    [
      "its language is not known",
      "prompt,answer_a,answer_b,preference\np,x,y,besser\nq,x,y,schlechter\n",
      "column preference may hold",
    ],
  ])("is asked for where %s", async (_, file, told) => {
    await expect(stagedOf(file)).rejects.toThrow(told);
  });
});

describe("Label Studio's CSV", () => {
  const header = "annotator,annotation_id,created_at,updated_at,lead_time";

  it.each([
    [
      `question,answer1,answer2,id,pick,${header}\nQ,a,b,31,right,7,91,2023-11-30T08:15:00Z,2023-11-30T08:16:00Z,12\n`,
      SECOND,
      { by: "7", at: Date.UTC(2023, 10, 30, 8, 15), activeMs: 12_000 },
    ],
    [
      `prompt;answer1;answer2;id;comparison;${header.replaceAll(",", ";")}\nQ;a;b;31;left;bo@x.org;91;2023-11-30T08:15:00+02:00;2023-11-30T08:16:00Z;0.75\n`,
      FIRST,
      { by: "bo@x.org", at: Date.UTC(2023, 10, 30, 6, 15), activeMs: 750 },
    ],
    [
      `instruction\tresponse_a\tresponse_b\tid\tbest\t${header.replaceAll(",", "\t")}\nQ\ta\tb\t31\tB\t12\t91\t2024-02-29T00:00:00Z\t2024-02-29T00:00:00Z\t60\n`,
      SECOND,
      { by: "12", at: Date.UTC(2024, 1, 29), activeMs: 60_000 },
    ],
  ])("%j", async (file, answers, about) => {
    const { format, rows, answers: read, metadata } = await stagedOf(file);
    expect([format, read, rows[0]?.recorded]).toMatchObject(["label-studio", [answers], [about]]);
    expect(metadata).toMatchObject([{ id: "31", annotation_id: "91", updated_at: expect.any(String) }]);
  });
});

/** A published row with other values than its set's, and what becomes of three of them. */
const PUBLISHED = [
  {
    id: "chatbot-arena",
    row: {
      question_id: "a7",
      model_a: "heron-7b",
      model_b: "wren-2b",
      winner: "model_a",
      judge: "p4",
      conversation_a: [user("Q"), assistant("X"), user("R"), assistant("X2")],
      conversation_b: [user("Q"), assistant("Y"), user("R"), assistant("Y2")],
      turn: 2,
      tstamp: 1_700_000_000.5,
    },
    changes: [{}, { winner: "tie", judge: "p5" }, { winner: "tie (bothbad)" }],
    answers: [FIRST, TIE, BOTH_BAD],
    bad: { winner: "model_d" },
    told: 'winner: is "model_d"',
  },
  {
    id: "shp",
    row: {
      post_id: "z9",
      domain: "explainlikeimfive_test",
      history: "Why?",
      human_ref_A: "Because.",
      human_ref_B: "No idea.",
      labels: 1,
      score_A: 3,
      score_B: 2,
    },
    changes: [{}, { labels: 0, score_A: 2, score_B: 9 }, { history: "How?" }],
    answers: [FIRST, SECOND, FIRST],
    bad: { labels: 2 },
    told: "labels: is 2",
  },
  {
    id: "summarize-from-feedback",
    row: {
      info: { id: "t3_q", post: "Post", title: "T", subreddit: "r", site: null, article: null },
      summaries: [
        { text: "s0", policy: "ref", note: null },
        { text: "s1", policy: "sup4", note: "n" },
      ],
      choice: 1,
      worker: "w77",
      batch: "b9",
      split: "valid1",
      extra: { confidence: 8 },
    },
    changes: [{}, { choice: 0 }, { worker: "w2", extra: { confidence: null } }],
    answers: [SECOND, FIRST, SECOND],
    bad: { choice: 2 },
    told: "choice: is 2",
  },
  {
    id: "webgpt",
    row: {
      question: { dataset: "triviaqa", id: "q9", full_text: "Who?" },
      quotes_0: { title: ["t"], extract: ["e"] },
      answer_0: "A0",
      score_0: -1,
      quotes_1: { title: [], extract: [] },
      answer_1: "A1",
      score_1: 1,
    },
    changes: [{}, { score_0: 0, score_1: 0 }, { score_0: 0.25, score_1: -0.25 }],
    answers: [SECOND, TIE, FIRST],
    bad: { score_0: null },
    told: "score_0: is null",
  },
  {
    id: "prodigy",
    row: {
      text: "Q?",
      options: [
        { id: 1, text: "one" },
        { id: 2, text: "two" },
      ],
      _input_hash: 11,
      _task_hash: 12,
      _view_id: "choice",
      accept: [2],
      answer: "accept",
      _annotator_id: "set-bo",
      _timestamp: 1_700_000_000,
    },
    changes: [{}, { accept: [1] }, { accept: [], answer: "ignore" }],
    answers: [SECOND, FIRST, []],
    bad: { accept: ["x"] },
    told: "accept: names x",
  },
  {
    id: "ultra-interact",
    row: {
      task: "Math",
      dataset: "y",
      trajectory: [
        { from: "user", value: "1+1?" },
        { from: "assistant", value: "3" },
        { from: "user", value: "Check." },
      ],
      chosen: "2",
      rejected: "4",
      id: "9",
      parent_id: "8",
    },
    changes: [{}, { chosen: "two" }, { trajectory: [{ from: "user", value: "p" }], id: 3 }],
    answers: [FIRST, FIRST, FIRST],
    bad: { rejected: "2" },
    told: "rejected: is identical to chosen",
  },
];

describe.each(PUBLISHED)("rows in the shape of $id", ({ id, row, changes, answers, bad, told }) => {
  const rows = changes.map((change) => ({ ...row, ...change }));

  it("are read with who won", async () => {
    const read = await stagedOf(jsonLines(rows));
    expect([read.format, read.answers, read.problems]).toEqual([id, answers, []]);
  });

  it("are read the same beside one that is wrong, which is named by line and value", async () => {
    const read = await stagedOf(jsonLines([{ ...row, ...bad }, ...rows]));
    expect(read.answers).toEqual(answers);
    expect(read.problems).toEqual([expect.stringMatching(`^1 ${told}`)]);
  });
});
