import type { Answer, Answers } from "@laurel/core/questions/answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { refuseRaw } from "@laurel/formats/raw/raw-order";

/**
 * Refuses answers that can't be read as answers to their questions: of another kind, or about other
 * responses. The rules of submitting are not asked again: they may have changed since, and an import's labels
 * never met all of them.
 */
export function checkRawAnswers(
  line: number,
  questions: QuestionSet,
  responseIds: readonly string[],
  answers: Answers,
): void {
  for (const [id, answer] of Object.entries(answers)) {
    const question = questions.find((each) => each.id === id);
    if (question?.kind !== answer.kind)
      refuseRaw(line, `answers.${id}: answers no question of the kind ${answer.kind}`);
    const stranger = responsesIn(answer).find((response) => !responseIds.includes(response));
    if (stranger !== undefined)
      refuseRaw(line, `answers.${id}: ${stranger} is no response of the judgment's task`);
  }
}

function responsesIn(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case "ranking":
      return answer.tiers.flat();
    case "rating":
      return Object.keys(answer.ratings);
    case "binary":
      return Object.keys(answer.labels);
    case "steps":
      return Object.keys(answer.traces);
    case "rewrite":
      return [answer.of];
    case "flags":
      return answer.flags.flatMap(({ response }) => response ?? []);
    case "text":
      return [];
  }
}
