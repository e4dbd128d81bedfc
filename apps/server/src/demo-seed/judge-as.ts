import type { Actor } from "@laurel/api/actor";
import { createCaller } from "@laurel/api/app-router";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import type { AnnotatorProfile } from "../demo/annotator-profile.ts";
import { simulateAnnotator } from "../demo/simulate-annotator.ts";
import type { Instance } from "../instance/instance.ts";
import { requestContext } from "../instance/request-context.ts";
import { demoAnswers } from "./demo-answers.ts";
import type { responseQualities } from "./response-qualities.ts";

const DAY = 86_400_000;
const PAUSE_MS = 1_500;

type Sitting = {
  readonly actor: Actor;
  readonly campaignId: string;
  readonly profile: AnnotatorProfile;
  readonly qualityOf: ReturnType<typeof responseQualities>;
  readonly judgments: number;
  /** When the first of `days` days of judging begins. */
  readonly start: number;
  readonly days: number;
  readonly seed: number;
};

/**
 * Judges as one simulated annotator, through the verbs that the judging page calls, on a clock of its own.
 */
export async function judgeAs(instance: Instance, sitting: Sitting): Promise<number> {
  const { actor, campaignId, profile, qualityOf, judgments, start, days, seed } = sitting;
  const random = seededRandom(seed);
  let clock = start;
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
  const caller = createCaller({ ...requestContext(instance, actor, ""), now: () => clock });
  for (let done = 0; done < judgments; done += 1) {
    clock = Math.max(clock, start + Math.floor((done * days) / judgments) * DAY);
    const { tasks } = await caller.judging.open({ campaignId, ahead: 1 });
    const [task] = tasks;
    const [first, second] = task?.responses ?? [];
    if (!task || !first || !second) return done;
    const choice = simulateAnnotator(
      qualityOf(task.promptMessages, first.messages),
      qualityOf(task.promptMessages, second.messages),
      profile,
      random,
    );
    const elapsedMs = choice.activeMilliseconds + PAUSE_MS;
    clock += elapsedMs;
    await caller.judging.submit({
      judgmentId: uuidV7(clock, bytes(10)),
      assignmentId: task.assignmentId,
      answers: demoAnswers(choice, first.id, second.id),
      activeMs: choice.activeMilliseconds,
      elapsedMs,
      ahead: 0,
    });
  }
  return judgments;
}
