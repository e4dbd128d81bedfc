import { createCaller } from "@laurel/api/app-router";
import type { Actor } from "@laurel/api/request-context";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { Answers } from "@laurel/core/questions/answers";
import type { Message } from "@laurel/core/records/messages";
import { DAY } from "@laurel/core/time/durations";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import type { Instance } from "../instance/instance.ts";
import { requestContext } from "../sign-in/request-context.ts";
import type { DemoPrompt } from "./demo-prompts.ts";
import {
  type AnnotatorProfile,
  simulateAnnotator,
  type SimulatedChoice,
  type SimulatedResponse,
} from "./simulate-annotator.ts";

const PAUSE_MS = 1_500;

type Sitting = {
  readonly actor: Actor;
  readonly campaignId: string;
  readonly profile: AnnotatorProfile;
  readonly qualityOf: ReturnType<typeof responseQualities>;
  readonly judgments: number;
  /** The time at which the first of `days` days of judging begins, in UTC milliseconds. */
  readonly start: number;
  readonly days: number;
  readonly seed: number;
};

/**
 * Judges as one simulated annotator, through the procedures that the judging page calls and with a clock of
 * its own. Resolves to the number of judgments, which is smaller than requested if the tasks run out.
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

/** The answers that the page would send for a simulated choice between two presented responses. */
function demoAnswers({ better, strength }: SimulatedChoice, first: string, second: string): Answers {
  if (better === "tie") return { preference: { kind: "ranking", tiers: [[first, second]] } };
  if (better === "both-bad") return { preference: { kind: "ranking", tiers: [[first, second]], cut: 0 } };
  const tiers = better === "first" ? [[first], [second]] : [[second], [first]];
  return { preference: { kind: "ranking", tiers, strength } };
}

const textOf = (messages: readonly Message[]) => messages.map((message) => message.content).join("\n");
const keyOf = (prompt: readonly Message[], response: string) => JSON.stringify([textOf(prompt), response]);

/** Looks up the hidden quality of a response by what the annotator sees of it: its prompt and its text. */
export function responseQualities(
  prompts: readonly DemoPrompt[],
): (prompt: readonly Message[], response: readonly Message[]) => SimulatedResponse {
  const known = new Map(
    prompts.flatMap(({ prompt, responses }) =>
      responses.map(({ text, quality }) => [keyOf(prompt, text), { quality, length: text.length }] as const),
    ),
  );
  return (prompt, response) => {
    const found = known.get(keyOf(prompt, textOf(response)));
    if (!found) throw new Error("the demo campaign holds a response that is not in the demo's file");
    return found;
  };
}
