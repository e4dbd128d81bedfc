import type { Answer } from "@laurel/core/questions/answer";
import type { Answers } from "@laurel/core/questions/answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { RecordedAnswer } from "@laurel/core/records/recorded-answer";

/**
 * What a row's recorded judgment says about a task of its prompt, as the campaign's first question of that kind asks it;
 * null when it says nothing of all the task's responses. `ids` are the row's responses by their index.
 */
export function recordedAnswers(recorded: RecordedAnswer, ids: readonly string[], taskIds: readonly string[], questions: QuestionSet): Answers | null {
  const question = questions.find(({ kind }) => kind === recorded.kind);
  const answer = question ? answerOf(recorded, ids, taskIds) : null;
  return question && answer ? { [question.id]: answer } : null;
}

function answerOf(recorded: RecordedAnswer, ids: readonly string[], taskIds: readonly string[]): Answer | null {
  switch (recorded.kind) {
    case "ranking": {
      const tiers = recorded.tiers.map((tier) => tier.flatMap((index) => ids[index] ?? []).filter((id) => taskIds.includes(id))).filter((tier) => tier.length > 0);
      return taskIds.length > 1 && tiers.flat().length === taskIds.length ? { kind: "ranking", tiers } : null;
    }
    case "binary": {
      const labels = new Map(recorded.labels.map(({ response, label }) => [ids[response], label]));
      return taskIds.every((id) => labels.has(id)) ? { kind: "binary", labels: Object.fromEntries(taskIds.map((id) => [id, labels.get(id) ?? false])) } : null;
    }
    case "steps": {
      const id = ids[recorded.response];
      return id !== undefined && taskIds.length === 1 && taskIds[0] === id ? { kind: "steps", traces: { [id]: { labels: [...recorded.labels], verdict: "labeled" } } } : null;
    }
  }
}
