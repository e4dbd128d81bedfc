import { describe, expect, it } from "vitest";
import { recordsOf, recordsOfText } from "../../testing/import-input.ts";
import { FIRST, said, SECOND, TIE } from "../../testing/judged-records.ts";

const turn = (role: string, content: string, more = {}) => ({ role, content, ...more });
const conversation = (answer: string, ...more: readonly string[]) =>
  [turn("user", "Name a fruit."), turn("assistant", answer)].concat(
    more.map((content, index) => turn(index % 2 === 0 ? "user" : "assistant", content)),
  );
const ROW = {
  question_id: "q1",
  model_a: "alpha-7b",
  model_b: "beta-13b",
  winner: "model_b",
  judge: "arena_user_9",
  conversation_a: conversation("A carrot"),
  conversation_b: conversation("Apple"),
  turn: 1,
  anony: true,
  language: "English",
  tstamp: 1_682_351_591.13,
  openai_moderation: {},
  toxic_chat_tag: {},
};

// https://huggingface.co/datasets/lmsys/chatbot_arena_conversations and …/mt_bench_human_judgments
describe("conversations of Chatbot Arena", () => {
  it("come in as pairs with the models, the judge and the time", async () => {
    const { format, records, problems } = await recordsOf(ROW);
    expect([format, problems]).toEqual(["chatbot-arena", []]);
    expect(records.map(said)).toEqual([
      {
        prompt: "Name a fruit.",
        responses: ["A carrot", "Apple"],
        models: ["alpha-7b", "beta-13b"],
        judgments: [{ by: "arena_user_9", at: 1_682_351_591_130, tiers: SECOND }],
      },
    ]);
  });

  it("are won, tied, both bad or not decided, in the words of every set", async () => {
    const { records } = await recordsOf(
      ...["model_a", "tie", "tie (bothbad)", "both_bad", "tie (inconsistent)", null].map((winner) => ({
        ...ROW,
        winner,
      })),
    );
    expect(records.map((record) => said(record).judgments.map(({ tiers, cut }) => [tiers, cut]))).toEqual([
      [[FIRST, undefined]],
      [[TIE, undefined]],
      [[TIE, 0]],
      [[TIE, 0]],
      [[TIE, undefined]],
      [],
    ]);
  });

  it("are read without the keys that later sets renamed or left out", async () => {
    const { judge: _judge, tstamp: _tstamp, turn: _turn, anony: _anony, ...later } = ROW;
    const counted = (answer: string) => [
      turn("user", "Name a fruit.", { num_tokens: 4 }),
      turn("assistant", answer, { num_tokens: 2 }),
    ];
    const { format, records, problems } = await recordsOf(
      { ...later, judge_hash: "f00", conversation_a: counted("Apple"), conversation_b: counted("Pear") },
      { ...later, judge: 12, timestamp: "2025-05-30T10:00:00Z" },
      { conversation_a: ROW.conversation_a, conversation_b: ROW.conversation_b, winner: "tie" },
    );
    expect([format, problems]).toEqual(["chatbot-arena", []]);
    expect(records.map(said).map(({ models, judgments }) => [models, judgments])).toEqual([
      [["alpha-7b", "beta-13b"], [{ by: "f00", tiers: SECOND }]],
      [["alpha-7b", "beta-13b"], [{ by: "12", at: 1_748_599_200_000, tiers: SECOND }]],
      [[undefined, undefined], [{ tiers: TIE }]],
    ]);
  });

  it("of MT-bench hold two turns, of which a judgment of the first turn knows only the first", async () => {
    const twice = {
      ...ROW,
      conversation_a: conversation("A carrot", "Another.", "A leek"),
      conversation_b: conversation("Apple", "Another.", "Pear"),
      judge: "expert_3",
    };
    const { records } = await recordsOf({ ...twice, turn: 1 }, { ...twice, turn: 2, winner: "tie" });
    expect(
      records.map(said).map(({ prompt, responses, judgments }) => [prompt, responses, judgments]),
    ).toEqual([
      ["Name a fruit.", ["A carrot", "Apple"], [{ by: "expert_3", at: 1_682_351_591_130, tiers: SECOND }]],
      [
        "Name a fruit.",
        ["A carrot | Another. | A leek", "Apple | Another. | Pear"],
        [{ by: "expert_3", at: 1_682_351_591_130, tiers: TIE }],
      ],
    ]);
  });

  it("are refused by line where the winner is no model, or the conversations share no prompt", async () => {
    const good = Array.from({ length: 50 }, () => ROW);
    const { problems } = await recordsOf(
      ...good,
      { ...ROW, winner: "model_c" },
      { ...ROW, conversation_b: [turn("user", "Another question"), turn("assistant", "Apple")] },
    );
    expect(problems).toEqual([
      expect.stringMatching(/^51 winner: is "model_c", which is none of model_a \(/),
      "52 conversation_b: does not begin with the same messages as conversation_a",
    ]);
  });
});

const CSV_HEADER = "id,model_a,model_b,prompt,response_a,response_b,winner_model_a,winner_model_b,winner_tie";
const cell = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;

// https://www.kaggle.com/competitions/lmsys-chatbot-arena and lmsys/lmsys-arena-human-preference-55k
describe("rows of the 55k set", () => {
  const line = (a: unknown, b: unknown, marks: string, prompt: unknown = ["Name a river.", "And another?"]) =>
    [30_192, "alpha-7b", "beta-13b", cell(prompt), cell(a), cell(b), marks].join(",");

  it("are recognised in CSV, with lists of turns in their cells", async () => {
    const { format, records, problems } = await recordsOfText(
      [
        CSV_HEADER,
        line(["The Ebro.", "The Po."], ["Tagus", "Tiber"], "1,0,0"),
        line(["The Ebro.", "The Po."], ["Tagus", "Arno"], "0,1,0"),
        line(["4"], ["Four, of course."], "0,0,1", ["What is 2+2?"]),
        line(["5"], ["Five."], ",,", ["What is 2+3?"]),
      ].join("\n"),
    );
    expect([format, problems]).toEqual(["arena-55k", []]);
    expect(records.map(said)).toEqual([
      {
        prompt: "Name a river.",
        responses: ["The Ebro. | And another? | The Po.", "Tagus | And another? | Tiber"],
        models: ["alpha-7b", "beta-13b"],
        judgments: [{ tiers: FIRST }],
      },
      expect.objectContaining({ judgments: [{ tiers: SECOND }] }),
      expect.objectContaining({ responses: ["4", "Four, of course."], judgments: [{ tiers: TIE }] }),
      expect.objectContaining({ judgments: [] }),
    ]);
  });

  it("are read alike from JSON, where lists are lists", async () => {
    const row = {
      model_a: "alpha-7b",
      model_b: "beta-13b",
      prompt: ["What is 2+2?"],
      response_a: ["4"],
      response_b: ["Four."],
      winner_model_a: 0,
      winner_model_b: 1,
      winner_tie: 0,
    };
    const { format, records } = await recordsOf(row);
    expect([format, records.map((record) => said(record).judgments)]).toEqual([
      "arena-55k",
      [[{ tiers: SECOND }]],
    ]);
  });

  it("are refused by column where an answer is null or missing, or two columns are marked", async () => {
    const { problems } = await recordsOfText(
      [
        CSV_HEADER,
        line(["The Ebro.", "The Po."], ["Tagus", null], "1,0,0"),
        line(["The Ebro."], ["Tagus", "Tiber"], "1,0,0"),
        line(["4"], ["Four."], "1,0,1", ["What is 2+2?"]),
      ].join("\n"),
    );
    expect(problems).toEqual([
      "2 response_b[1]: is null, not a text",
      "3 response_a: has 1 turns where the prompt has 2",
      "4 winner_model_a, winner_tie: are marked together",
    ]);
  });

  it("are no records where the cells are plain texts: the columns say what is where", async () => {
    await expect(
      recordsOfText(`${CSV_HEADER}\n1,alpha,beta,Name a river.,The Ebro.,Tagus,1,0,0`),
    ).rejects.toThrow(/format|csv|option/i);
  });
});
