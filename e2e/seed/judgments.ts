import { isAsked } from "@laurel/core/questions/answer-rules";
import type { Answer, Answers } from "@laurel/core/questions/answers";
import { stepsOf } from "@laurel/core/questions/kinds/steps-rules";
import type { Question } from "@laurel/core/questions/question";
import type { Person } from "./people.ts";
import { ask, newId, tell } from "./procedure.ts";

type Response = {
  readonly id: string;
  readonly messages: readonly { readonly content: string }[];
  readonly steps: readonly string[] | null;
};
type Opened = {
  readonly tasks: readonly { readonly assignmentId: string; readonly responses: readonly Response[] }[];
};

/** A random number generator in [0, 1) that gives the same numbers in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807 + 11) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function answerTo(question: Question, shown: readonly Response[], roll: () => number): Answer {
  const textOf = (response: Response) => response.messages.map(({ content }) => content).join("\n");
  // The rows name better responses first, so that people have something to agree on.
  const liked = shown.toSorted(
    (a, b) => textOf(a).length * (0.6 + 0.8 * roll()) - textOf(b).length * (0.6 + 0.8 * roll()),
  );
  const ids = shown.map(({ id }) => id);
  const point = (points: number) => 1 + Math.min(points - 1, Math.floor(Math.sqrt(roll()) * points));
  switch (question.kind) {
    case "ranking": {
      const tiers = liked.map(({ id }) => [id]);
      return shown.length > 2 || question.strengths === 1
        ? { kind: "ranking", tiers }
        : { kind: "ranking", tiers, strength: 1 + Math.floor(roll() * question.strengths) };
    }
    case "rating":
      return {
        kind: "rating",
        ratings: Object.fromEntries(
          ids.map((id) => [
            id,
            Object.fromEntries(
              question.aspects.map((aspect) => [
                aspect.id,
                question.allowNotApplicable && roll() < 0.1 ? null : point(question.points),
              ]),
            ),
          ]),
        ),
      };
    case "binary":
      return { kind: "binary", labels: Object.fromEntries(ids.map((id) => [id, roll() < 0.65])) };
    case "steps":
      return {
        kind: "steps",
        traces: Object.fromEntries(
          shown.map((response) => {
            const count = stepsOf({ text: textOf(response), steps: response.steps }, question).length;
            const wrong = roll() < 0.6 ? Math.floor(roll() * count) : count;
            const labels = Array.from(
              { length: count },
              (_, step) => (step === wrong ? -1 : roll() < 0.15 ? 0 : 1) as -1 | 0 | 1,
            );
            return [
              response.id,
              {
                labels: question.stopAtFirstError ? labels.slice(0, wrong + 1) : labels,
                verdict: "labeled" as const,
              },
            ];
          }),
        ),
      };
    case "flags":
      return {
        kind: "flags",
        flags: question.options
          .filter(() => roll() < 0.2)
          .map(({ id }) => ({ flag: id, ...(question.scope === "response" && { response: ids[0] ?? "" }) })),
      };
    case "rewrite":
      return { kind: "rewrite", of: ids[0] ?? "", text: "It takes 3 hours and 25 minutes." };
    case "text":
      return { kind: "text", text: "The shorter one says the same." };
  }
}

/** Judges over HTTP all tasks that a person is given. `seed` makes people differ. */
export async function judgeByKind(
  person: Person,
  campaignId: string,
  questions: readonly Question[],
  seed: number,
): Promise<void> {
  const roll = dice(seed);
  for (;;) {
    const { tasks } = await tell<Opened>(person.api, "judging.open", { campaignId, ahead: 3 });
    if (tasks.length === 0) return;
    for (const { assignmentId, responses } of tasks) {
      const answers: Answers = {};
      for (const question of questions)
        if (isAsked(question, answers)) answers[question.id] = answerTo(question, responses, roll);
      await tell(person.api, "judging.submit", {
        judgmentId: newId(),
        assignmentId,
        answers,
        activeMs: 4_000,
        elapsedMs: 5_000,
        hold: [],
        ahead: 0,
      });
    }
  }
}

export type OwnJudgment = {
  readonly judgmentId: string;
  readonly assignmentId: string;
  readonly preview: string;
  readonly supersedes: string | null;
  readonly createdAt: number;
  readonly answers: Record<
    string,
    { readonly tiers: readonly (readonly string[])[]; readonly strength?: number; readonly cut?: number }
  >;
};

/** A person's judgments as the server has them, oldest first. */
export async function judgmentsOf(person: Person, campaignId: string): Promise<readonly OwnJudgment[]> {
  const { rows } = await ask<{ rows: OwnJudgment[] }>(person.api, "judging.mine", { campaignId, limit: 200 });
  return rows.toReversed();
}

/** Skips the next task, with a note. */
export async function skipTask(annotator: Person, campaignId: string, note: string): Promise<void> {
  const { tasks } = await tell<Opened>(annotator.api, "judging.open", { campaignId, ahead: 1 });
  await tell(annotator.api, "judging.skip", {
    skipId: newId(),
    assignmentId: tasks[0]?.assignmentId,
    reason: "unclear",
    note,
  });
}
