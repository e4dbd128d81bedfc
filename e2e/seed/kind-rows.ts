import type { SeedRow } from "./import-rows.ts";

const TRAIN = "A train leaves at 9:40 and arrives at 13:05. How long is the journey?";
const STEPS = [
  "From 9:40 to 12:40 it is 3 hours.",
  "From 12:40 to 13:05 it is $13{:}05 - 12{:}40 = 25$ minutes.",
  "Together that is 3 hours and 35 minutes.",
  "**Answer:** 3 h 35 min",
];

/**
 * Rows that every preset can ask about: several turns, code, maths, lists, reasoning steps, and a reference
 * answer.
 */
export function kindRows(responses: number): SeedRow[] {
  const answers = [
    "It takes **3 hours and 25 minutes**: 3 hours to 12:40, and 25 minutes more.",
    "About three and a half hours.\n\n- 9:40 → 12:40 is 3 h\n- 12:40 → 13:05 is 25 min",
    "```python\nfrom datetime import datetime as d\nprint(d(2026, 1, 1, 13, 5) - d(2026, 1, 1, 9, 40))\n```\n\nprints `3:25:00`.",
    "Trains are often late, so it is hard to say.",
  ];
  return Array.from({ length: 6 }, (_, index) => ({
    prompt:
      index % 2 === 0
        ? `${TRAIN} (${index + 1})`
        : [
            { role: "user", content: "I plan a trip." },
            { role: "assistant", content: "Where to?" },
            { role: "user", content: `${TRAIN} (${index + 1})` },
          ],
    responses: answers.slice(0, responses).map((text, each) => ({
      text: `${text}\n\nTrip ${index + 1}.`,
      model: ["heron-7b", "larch-large", "wren-2", "fir-mini"][each] ?? "heron-7b",
    })),
    reference: "3 hours and 25 minutes",
  }));
}

/** Rows with one response in reasoning steps, the third of them wrong. */
export function stepRows(): object[] {
  return Array.from({ length: 4 }, (_, index) => ({
    prompt: `${TRAIN} (${index + 1})`,
    steps: [...STEPS.slice(0, 3), `${STEPS[3] ?? ""} (${index + 1})`],
    reference: "3 hours and 25 minutes",
  }));
}
