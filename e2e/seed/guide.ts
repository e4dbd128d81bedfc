import { newId } from "./new-id.ts";
import type { Person } from "./join.ts";
import { ask, tell } from "./procedure.ts";

type Judged = { readonly judgments: readonly { readonly taskId: string; readonly answers: object }[] };
type Opened = { readonly tasks: readonly { readonly assignmentId: string; readonly responses: readonly { readonly id: string }[] }[] };

/** What an annotator asks and is answered, what they judged and revised, and a task to practise on. */
export async function guide(admin: Person, annotator: Person, campaignId: string, promptId: string): Promise<void> {
  const [first, second] = (await tell<Opened>(annotator.api, "judging.open", { campaignId, ahead: 3 })).tasks;
  if (!first || !second) throw new Error("two tasks are open");
  const [answered, waiting] = [newId(), newId()];
  await tell(annotator.api, "judging.ask", { questionId: answered, assignmentId: first.assignmentId, text: "Both are right, but one is three times as long. Does length count against it?" });
  await tell(annotator.api, "judging.ask", { questionId: waiting, assignmentId: second.assignmentId, text: "Is a joke helpful here?" });
  await tell(admin.api, "guidance.answer", { id: answered, text: "Only when the length gets in the way:\n\n- repetition counts against it,\n- detail that was asked for does not." });
  const [one, other] = first.responses.map(({ id }) => id);
  for (const tiers of [[[one], [other]], [[other], [one]]]) {
    await tell(annotator.api, "judging.submit", { judgmentId: newId(), assignmentId: first.assignmentId, answers: { preference: { kind: "ranking", tiers, strength: 2 } }, activeMs: 95_000, elapsedMs: 120_000 });
  }
  const [judgment] = (await ask<Judged>(admin.api, "campaigns.prompt", { campaignId, promptId })).judgments;
  if (judgment) await tell(admin.api, "guidance.setPractice", { id: newId(), campaignId, taskId: judgment.taskId, answers: judgment.answers, explanation: "It answers what was asked, and says where it is unsure." });
}
