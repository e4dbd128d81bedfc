import { describe, expect, it } from "vitest";
import { recordsOf } from "../../testing/import-input.ts";

const judged = (records: Awaited<ReturnType<typeof recordsOf>>["records"]) =>
  records.flatMap(({ recorded }) =>
    recorded ? recorded.map(({ by, answer }) => [by, answer]) : [[undefined, undefined]],
  );
const FIELDS = { instruction: "Name a bird.", "response-1": "A wren.", "response-2": "A tree." };

// The shapes of https://github.com/argilla-io/argilla, argilla/src/argilla/records/_io/_generic.py: nested is Record.to_dict, flat is `to_list(flatten=True)` and the Hub's.
describe("records of Argilla", () => {
  it("are read nested, each person's ranking under that person's name, and not a model's suggestion", async () => {
    const row = {
      id: "1",
      status: "completed",
      _server_id: "s",
      fields: FIELDS,
      metadata: {},
      vectors: {},
      suggestions: { order: { value: ["response-2", "response-1"], score: null, agent: "gpt-4" } },
      responses: {
        order: [
          { value: ["response-1", "response-2"], user_id: "ann" },
          {
            value: [
              { value: "response-2", rank: 1 },
              { value: "response-1", rank: 1 },
            ],
            user_id: "bob",
          },
        ],
      },
    };
    const { format, records, problems } = await recordsOf(row);
    expect([format, problems]).toEqual(["argilla", []]);
    expect(records[0]?.prompt).toEqual([{ role: "user", content: "Name a bird." }]);
    expect(records[0]?.responses.map(({ messages }) => messages[0]?.content)).toEqual(["A wren.", "A tree."]);
    expect(judged(records)).toEqual([
      ["ann", { kind: "ranking", tiers: [[0], [1]] }],
      ["bob", { kind: "ranking", tiers: [[1, 0]] }],
    ]);
  });

  it("are read flat, as from the Hub, without what was not submitted", async () => {
    const row = {
      id: "1",
      status: "completed",
      _server_id: "s",
      ...FIELDS,
      "better.responses": ["response_2", "tie", "response_1"],
      "better.responses.users": ["ann", "bob", "cem"],
      "better.responses.status": ["submitted", "submitted", "draft"],
      "better.suggestion": "response_1",
      "better.suggestion.score": 0.9,
      "better.suggestion.agent": "m",
    };
    const { format, records } = await recordsOf(row);
    expect(format).toBe("argilla");
    expect(judged(records)).toEqual([
      ["ann", { kind: "ranking", tiers: [[1], [0]] }],
      ["bob", { kind: "ranking", tiers: [[0, 1]] }],
    ]);
  });

  it("hold ratings and labels of a single response, of which the scale is not told", async () => {
    const fields = { prompt: "2+2?", response: "4" };
    const { records } = await recordsOf(
      {
        fields,
        responses: {
          "Helpful ness": [{ value: 4, user_id: "ann" }],
          honesty: [{ value: 2, user_id: "ann" }],
        },
      },
      { fields, responses: { verdict: [{ value: "good", user_id: "ann" }] } },
      { fields, responses: { comment: [{ value: "Well done.", user_id: "ann" }] } },
      { fields, responses: {} },
    );
    expect(judged(records)).toEqual([
      ["ann", { kind: "rating", ratings: [{ response: 0, aspects: { helpful_ness: 4, honesty: 2 } }] }],
      ["ann", { kind: "binary", labels: [{ response: 0, label: true }] }],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  // Argilla 1, docs.argilla.io/en/v1, "Work with suggestions and responses": a list of people's responses
  // with their values.
  it("are read as Argilla 1 wrote them", async () => {
    const row = {
      fields: FIELDS,
      responses: [
        {
          user_id: "ann",
          status: "submitted",
          values: {
            preference: {
              value: [
                { value: "response-2", rank: 1 },
                { value: "response-1", rank: 2 },
              ],
            },
          },
        },
        {
          user_id: "bob",
          status: "discarded",
          values: { preference: { value: [{ value: "response-1", rank: 1 }] } },
        },
      ],
      suggestions: [],
    };
    expect(judged((await recordsOf(row)).records)).toEqual([["ann", { kind: "ranking", tiers: [[1], [0]] }]]);
  });

  it("keep conversations, and are refused where no field tells what it is", async () => {
    const { records, problems } = await recordsOf(
      { fields: { prompt: [{ role: "user", content: "a\u2028b" }], response: "👩‍🚀\r\n" }, responses: {} },
      { fields: { foto: "x" }, responses: {} },
    );
    expect(
      records.map(({ prompt, responses }) => [prompt[0]?.content, responses[0]?.messages[0]?.content]),
    ).toEqual([["a\u2028b", "👩‍🚀\r\n"]]);
    expect(problems).toEqual([
      "2 : has no fields whose names tell which is the prompt and which are the responses: foto",
    ]);
  });
});
