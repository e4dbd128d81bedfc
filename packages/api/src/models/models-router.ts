import { inTransactionForJob, router, signedIn } from "../procedure/procedures.ts";
import { GetModel, getModel } from "./get-model.ts";
import { ListModels, listModels } from "./list-models.ts";
import { ScoreResponses, scoreResponses } from "./score-responses.ts";
import { TrainModel, trainModel } from "./train-model.ts";

export const modelsRouter = router({
  list: signedIn.input(ListModels).query(({ ctx, input }) => listModels(ctx.store.read, ctx.actor, input)),
  get: signedIn.input(GetModel).query(({ ctx, input }) => getModel(ctx, input)),
  train: signedIn.input(TrainModel).mutation(inTransactionForJob(trainModel)),
  // A mutation although nothing is written, since two long responses don't fit into an address.
  score: signedIn.input(ScoreResponses).mutation(({ ctx, input }) => scoreResponses(ctx, input)),
});
