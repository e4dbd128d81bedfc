import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { scoreResponse } from "@laurel/reward-model/model/reward-model";
import type { Actor, RequestContext } from "../request-context.ts";
import { loadModel, requireModel } from "./load-model.ts";

const Text = SafeText.trim().min(1, "is empty").max(LIMITS.rationale);

export const ScoreResponses = z.strictObject({
  modelId: Id,
  prompt: Text,
  completions: z.array(Text).min(1).max(8),
});
export type ScoreResponses = z.infer<typeof ScoreResponses>;

/** The rewards of some responses to one prompt. Only their differences mean something. */
export async function scoreResponses(
  ctx: RequestContext & { readonly actor: Actor },
  input: ScoreResponses,
): Promise<{ scores: number[] }> {
  const stored = await requireModel(ctx.store.read, ctx.actor, input.modelId);
  if (!stored.fileSha256)
    throw new DomainError("CONFLICT", `The model is ${stored.status}; it can't score yet.`);
  const model = await loadModel(ctx.files, stored.fileSha256);
  const prompt = [{ role: "user" as const, content: input.prompt }];
  return {
    scores: input.completions.map((content) =>
      scoreResponse(model, { prompt, completion: [{ role: "assistant", content }] }),
    ),
  };
}
