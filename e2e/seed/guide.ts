import type { Person } from "./people.ts";
import { ask, newId, tell } from "./procedure.ts";

type Judged = { readonly judgments: readonly { readonly taskId: string; readonly answers: object }[] };
type Opened = {
  readonly tasks: readonly {
    readonly assignmentId: string;
    readonly responses: readonly { readonly id: string }[];
  }[];
};

/** The texts of annotator and lead, and the answers that the judgments have in addition to their ranking. */
type Words = {
  readonly asked: readonly [string, string];
  readonly answer: string;
  readonly explanation: string;
  readonly answers?: object;
};

/** Makes a help request with its answer, a judgment with its revision, and a task to practise on. */
export async function guide(
  admin: Person,
  annotator: Person,
  { campaignId, promptId }: { campaignId: string; promptId: string },
  { asked, answer, explanation, answers }: Words,
): Promise<void> {
  const [first, second] = (await tell<Opened>(annotator.api, "judging.open", { campaignId, ahead: 3 })).tasks;
  if (!first || !second) throw new Error("fewer than two tasks are open");
  const [answered, waiting] = [newId(), newId()];
  await tell(annotator.api, "judging.ask", {
    questionId: answered,
    assignmentId: first.assignmentId,
    text: asked[0],
  });
  await tell(annotator.api, "judging.ask", {
    questionId: waiting,
    assignmentId: second.assignmentId,
    text: asked[1],
  });
  await tell(admin.api, "guidance.answer", { id: answered, text: answer });
  const [one, other] = first.responses.map(({ id }) => id);
  for (const tiers of [
    [[one], [other]],
    [[other], [one]],
  ]) {
    await tell(annotator.api, "judging.submit", {
      judgmentId: newId(),
      assignmentId: first.assignmentId,
      answers: { preference: { kind: "ranking", tiers, strength: 2 }, ...answers },
      activeMs: 95_000,
      elapsedMs: 120_000,
    });
  }
  const [judgment] = (await ask<Judged>(admin.api, "campaigns.prompt", { campaignId, promptId })).judgments;
  if (!judgment) throw new Error("the prompt has no judgment to practise on");
  await tell(admin.api, "guidance.setPractice", {
    id: newId(),
    campaignId,
    taskId: judgment.taskId,
    answers: judgment.answers,
    explanation,
  });
}
