import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import type { PairRow } from "@laurel/formats/canonical/canonical-rows";
import { storedRows } from "@laurel/formats/canonical/row-files";

const ANNOTATORS = 50;

/**
 * A file of canonical pairs as the judged tasks that they may have come from, in batches: of each, one
 * annotator has ranked the two responses.
 */
export async function* judgedPairs(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JudgedTask[]> {
  let number = 0;
  for await (const lines of storedRows(bytes))
    yield lines.map((line) => judged(JSON.parse(line), (number += 1)));
}

function judged(row: PairRow, number: number): JudgedTask {
  const [first, second] = [`${number}-a`, `${number}-b`];
  return {
    taskId: String(number),
    prompt: row.prompt,
    reference: null,
    tags: [],
    flags: [],
    responses: [row.chosen, row.rejected].map((messages, index) => ({
      id: index === 0 ? first : second,
      messages,
      steps: null,
      model: null,
    })),
    votes: [
      {
        annotatorId: `annotator ${number % ANNOTATORS}`,
        question: PREFERENCE_QUESTION,
        presented: number % 2 === 0 ? [first, second] : [second, first],
        questionsVersion: 1,
        guidelinesVersion: 1,
        answer: { kind: "ranking", tiers: [[first], [second]] },
      },
    ],
  };
}
