import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { Report } from "@laurel/reward-model/evaluate/report";
import { diagnose } from "@laurel/reward-model/model/diagnosis";
import type { Actor, RequestContext } from "../request-context.ts";
import { loadModel, requireModel } from "./load-model.ts";

export const GetModel = z.strictObject({ modelId: Id });
export type GetModel = z.infer<typeof GetModel>;

const SHOWN = 20;

/** A model with its report and its heaviest weights. */
export async function getModel(ctx: RequestContext & { readonly actor: Actor }, input: GetModel) {
  const { report, ...model } = await requireModel(ctx.store.read, ctx.actor, input.modelId);
  return {
    ...model,
    report: report ? Report.parse(report) : null,
    diagnosis: model.fileSha256 ? diagnose(await loadModel(ctx.files, model.fileSha256), SHOWN) : null,
  };
}
