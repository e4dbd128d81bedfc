import { describe, expect, it } from "vitest";
import { jsonLines, say, stagedOf } from "../../testing/import-input.ts";

// Files of training data as people have them: each is one or a few rows, and beside it stands what becomes of it.

const FIRST = [{ kind: "ranking", tiers: [[0], [1]] }];
const { user, assistant, system } = say;
const judged = (...labels: boolean[]) =>
  labels.map((label) => [{ kind: "binary", labels: [{ response: 0, label }] }]);

describe("one odd row among others is named by line, and changes nothing of them", () => {
  const pair = (place: string, chosen: unknown) => ({
    prompt: [user(`Name a ${place}.`)],
    chosen: [assistant(chosen)],
    rejected: [assistant("Kiel")],
  });
  const ranked = (rank: number | null) => ({
    prompt: "\n\nHuman: Who?\n\nAssistant: ",
    answers: [
      { answer: "one", model: "heron", rank },
      { answer: "two", model: "wren", rank: 2 },
    ],
    turns: 1,
    num_responses: 2,
    source: ["s"],
    good_natured: true,
  });
  const liked = (label: unknown) => ({ prompt: [user("p")], completion: [assistant("c")], label });

  it.each([
    ["trl-preference", [pair("sea", "Red"), pair("lake", null), pair("hill", "Elm")], "2 chosen.0.content"],
    ["nectar", [ranked(1), ranked(1), ranked(null)], "3 answers.0.rank"],
    ["trl-unpaired", [liked("often"), liked(true), liked(false)], "1 label"],
  ])("%s", async (id, rows, place) => {
    const { format, answers, problems } = await stagedOf(jsonLines(rows));
    expect([format, answers.length]).toEqual([id, 2]);
    expect(problems).toEqual([expect.stringContaining(`${place}: Invalid input`)]);
    expect(answers.every((given) => given.length === 1)).toBe(true);
  });
});

describe("OpenAI's examples come in, with what its trainer alone reads as metadata", () => {
  const tools = [{ type: "function", function: { name: "f", parameters: {} } }];
  const weighed = (text: string, weight: number) => ({ ...assistant(text), weight });

  it.each([
    {
      id: "openai-dpo",
      row: {
        input: { messages: [system("S"), user("Q")], tools, parallel_tool_calls: false },
        preferred_output: [assistant("good")],
        non_preferred_output: [assistant("bad")],
      },
      said: [["S", "Q"], ["good"], ["bad"]],
      kept: { input: { tools, parallel_tool_calls: false } },
    },
    {
      id: "openai-sft",
      row: {
        messages: [
          { role: "developer", content: "D" },
          user("1"),
          weighed("x", 0),
          user("2"),
          weighed("y", 0),
          user("3"),
          weighed("z", 1),
        ],
      },
      said: [["D", "1", "x", "2", "y", "3"], ["z"]],
      kept: { messages: [null, null, { weight: 0 }, null, { weight: 0 }, null, { weight: 1 }] },
    },
    {
      id: "openai-sft",
      row: { messages: [user("1"), weighed("x", 1)], tools, parallel_tool_calls: true },
      said: [["1"], ["x"]],
      kept: { messages: [null, { weight: 1 }], tools, parallel_tool_calls: true },
    },
  ])("as $id: $said", async ({ id, row, said, kept }) => {
    const read = await stagedOf(jsonLines([row]));
    expect([read.format, read.said, read.metadata]).toEqual([id, [said], [kept]]);
  });
});

describe("nulls that a library added are as if absent", () => {
  const turn = (role: string, content: string) => ({ role, content, name: null, tool_calls: null });

  it.each([
    ["trl-sft", { messages: [turn("user", "q"), turn("assistant", "x")], tools: null }],
    ["trl-unpaired", { prompt: [turn("user", "q")], completion: [turn("assistant", "x")], label: false }],
    ["verl-rm", { prompt: "q", chosen: "x", rejected: "y", margin: null, group: null, source: null }],
  ])("in rows of %s", async (id, row) => {
    const { format, said, metadata } = await stagedOf(jsonLines([row]));
    expect([format, said[0]?.slice(0, 2), metadata]).toEqual([id, [["q"], ["x"]], [{}]]);
  });

  it("except within a call's arguments", async () => {
    const call = {
      type: "function",
      id: "z",
      function: { name: "add", arguments: { x: null, y: [null, 1] } },
    };
    const { rows } = await stagedOf(
      jsonLines([
        {
          prompt: [user("q")],
          chosen: [
            { role: "assistant", content: null, tool_calls: [call] },
            { role: "tool", content: "1", tool_call_id: "z", name: null },
            assistant("1"),
          ],
          rejected: [assistant("?")],
        },
      ]),
    );
    expect(rows[0]?.responses[0]?.messages[0]?.tool_calls).toEqual([call]);
  });
});

describe("labels of single responses are read as they are written", () => {
  it.each([
    [
      "thumbs",
      '{"prompt":"p","completion":"c","label":"thumbs_down"}\n{"prompt":"q","completion":"c","label":"thumbs_up"}',
    ],
    [
      "texts for booleans",
      '{"query":"p","response":"c","is_desirable":"False"}\n{"query":"q","response":"c","is_desirable":"TRUE"}',
    ],
    ["digits", '{"prompt":"p","answer":"c","is_good":0}\n{"prompt":"q","answer":"c","is_good":1}'],
    ["words in CSV", "question;response;kto_tag\np;c;undesirable\nq;c;desirable\n"],
    [
      "texts beside conversations",
      jsonLines(["False", "True"].map((label) => ({ messages: [user(label), assistant("c")], label }))),
    ],
  ])("%s", async (_, file) => {
    const { answers, problems } = await stagedOf(file);
    expect([answers, problems]).toEqual([judged(false, true), []]);
  });

  it("and words that may mean anything are refused by line", async () => {
    const { answers, problems } = await stagedOf("prompt,completion,label\np,c,1\nq,c,perhaps\nr,c,0\n");
    expect(answers).toEqual(judged(true, false));
    expect(problems).toEqual([expect.stringMatching(/^3 label: must be true or false/)]);
  });
});

describe("pairs as trainers wrote them before", () => {
  const front = [user("q"), assistant("1"), user("r")];

  it.each([
    ["in one list", { instruction: "I", output: ["good", "bad"] }, ["I"]],
    [
      "in one list, with input, system and history",
      { instruction: "I", input: "X", output: ["good", "bad"], history: [["u", "v"]], system: "S" },
      ["S", "u", "v", "I\nX"],
    ],
    [
      "as two conversations",
      { messages: [...front, assistant("good")], rejected_messages: [...front, assistant("bad")] },
      ["q", "1", "r"],
    ],
    [
      "as a conversation and its other end",
      { messages: [user("q"), assistant("good")], rejected_messages: [assistant("bad")] },
      ["q"],
    ],
  ])("are pairs: %s", async (_, row, prompt) => {
    const { said, answers } = await stagedOf(jsonLines([row]));
    expect([said, answers]).toEqual([[[prompt, ["good"], ["bad"]]], [FIRST]]);
  });

  it("are pairs where two conversations part before their last turns", async () => {
    const rejected = [user("q"), assistant("x"), user("y"), assistant("bad")];
    const { said, answers } = await stagedOf(
      jsonLines([{ messages: [user("q"), assistant("good")], rejected_messages: rejected }]),
    );
    expect([said, answers]).toEqual([[[["q"], ["good"], ["x", "y", "bad"]]], [FIRST]]);
  });

  it("are refused by line where the list holds three", async () => {
    const { problems } = await stagedOf(jsonLines([{ instruction: "I", output: ["a", "b", "c"] }]));
    expect(problems).toEqual([expect.stringMatching(/^1 output: is a list of 3 texts/)]);
  });
});
