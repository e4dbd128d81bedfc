import { expect, it } from "vitest";
import { recordsOf } from "../../testing/import-input.ts";
import { FIRST, said } from "../../testing/judged-records.ts";

const row = {
  task: "Coding",
  dataset: "x",
  trajectory: [{ from: "user", value: "Add 2 and 2 in Python." }],
  chosen: "print(2 + 2)",
  rejected: "print(22)",
  id: "1",
  parent_id: "0",
};

// huggingface.co/datasets/openbmb/UltraInteract_pair
it("the trajectory of UltraInteract is the prompt, whole", async () => {
  const { format, records, problems } = await recordsOf(
    row,
    {
      ...row,
      trajectory: [
        ...row.trajectory,
        { from: "assistant", value: "print(4" },
        { from: "user", value: "Observation: a bracket is missing." },
      ],
    },
    {
      trajectory: [
        { from: "human", value: "Hi." },
        { from: "gpt", value: "Hi?" },
        { from: "human", value: "?" },
      ],
      chosen: "a",
      rejected: "b",
    },
    { ...row, id: null, parent_id: null, task: null },
  );
  expect([format, problems]).toEqual(["ultra-interact", []]);
  expect(records.map(said).map(({ prompt, responses, judgments }) => [prompt, responses, judgments])).toEqual(
    [
      ["Add 2 and 2 in Python.", ["print(2 + 2)", "print(22)"], [{ tiers: FIRST }]],
      [
        "Add 2 and 2 in Python. | print(4 | Observation: a bracket is missing.",
        ["print(2 + 2)", "print(22)"],
        [{ tiers: FIRST }],
      ],
      ["Hi. | Hi? | ?", ["a", "b"], [{ tiers: FIRST }]],
      ["Add 2 and 2 in Python.", ["print(2 + 2)", "print(22)"], [{ tiers: FIRST }]],
    ],
  );
  expect(records[1]?.prompt.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
});

it("a trajectory that ends with the assistant, and a missing action, are refused by line", async () => {
  const { problems } = await recordsOf(
    row,
    { ...row, trajectory: [{ from: "assistant", value: "Hi." }] },
    { ...row, rejected: null },
  );
  expect(problems).toEqual([
    "2 trajectory: must end with a user or tool message",
    expect.stringMatching(/^3 rejected/),
  ]);
});
