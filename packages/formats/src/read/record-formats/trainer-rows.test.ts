import { describe, expect, test } from "vitest";
import { recordsOf } from "../../testing/import-input.ts";

const user = { role: "user", content: "p" };
const assistant = (content: string) => ({ role: "assistant", content });

async function said(row: unknown) {
  const { format, records, problems } = await recordsOf(row);
  return [
    format,
    ...records.map(({ prompt, responses }) =>
      [prompt, ...responses.map(({ messages }) => messages)].map((turns) =>
        turns.map(({ content }) => content),
      ),
    ),
    ...problems,
  ];
}

describe("pairs in Alpaca's shape", () => {
  test.each([
    [{ instruction: "p", input: "", output: ["a", "b"] }, [["p"], ["a"], ["b"]]],
    [{ instruction: "p", output: ["a", "b"], history: [["u", "v"]] }, [["u", "v", "p"], ["a"], ["b"]]],
    [{ instruction: "p", input: "q", chosen: "a", rejected: "b" }, [["p\nq"], ["a"], ["b"]]],
    [{ instruction: "p", input: null, chosen: "a", rejected: "b", system: "s" }, [["s", "p"], ["a"], ["b"]]],
  ])("are read as their trainer reads them: %j", async (row, texts) => {
    expect(await said(row)).toEqual(["llamafactory-alpaca-dpo", texts]);
  });
});

describe("pairs of ms-swift", () => {
  test.each([
    [{ messages: [user, assistant("a")], rejected_messages: [user, assistant("b")] }, [["p"], ["a"], ["b"]]],
    [{ messages: [user, assistant("a")], rejected_messages: [assistant("b")] }, [["p"], ["a"], ["b"]]],
    [
      {
        messages: [user, assistant("x"), user, assistant("a")],
        rejected_messages: [user, assistant("x"), user, assistant("b")],
        id: 3,
      },
      [["p", "x", "p"], ["a"], ["b"]],
    ],
  ])("may have the rejected conversation as messages: %j", async (row, texts) => {
    expect(await said(row)).toEqual(["ms-swift-dpo", texts]);
  });
});
