import { listCampaigns } from "@laurel/db/queries/campaigns";
import { Page } from "../procedure/page.ts";
import { inTransaction, router, signedIn } from "../procedure/procedures.ts";
import { CreateCampaign, createCampaign } from "./create-campaign.ts";
import { GetCampaign, getCampaign } from "./get-campaign.ts";
import { GetPrompt, getPrompt } from "./get-prompt.ts";
import { ListExhausted, listExhausted } from "./list-exhausted.ts";
import { ListPrompts, listPrompts } from "./list-prompts.ts";
import { loadDemo } from "./load-demo.ts";
import { ReopenTask, reopenTask } from "./reopen-task.ts";
import { SampleTask, sampleTask } from "./sample-task.ts";
import { SetStatus, setStatus } from "./set-status.ts";
import { UpdateCampaign, updateCampaign } from "./update-campaign.ts";

export const campaignsRouter = router({
  list: signedIn
    .input(Page)
    .query(({ ctx, input }) =>
      listCampaigns(ctx.store.read, { ...input, userId: ctx.actor.userId, all: ctx.actor.role === "admin" }),
    ),
  get: signedIn.input(GetCampaign).query(({ ctx, input }) => getCampaign(ctx.store.read, ctx.actor, input)),
  create: signedIn.input(CreateCampaign).mutation(inTransaction(createCampaign)),
  update: signedIn.input(UpdateCampaign).mutation(inTransaction(updateCampaign)),
  setStatus: signedIn.input(SetStatus).mutation(inTransaction(setStatus)),
  loadDemo: signedIn.mutation(({ ctx }) => loadDemo(ctx)),
  prompts: signedIn
    .input(ListPrompts)
    .query(({ ctx, input }) => listPrompts(ctx.store.longRead, ctx.actor, input)),
  prompt: signedIn.input(GetPrompt).query(({ ctx, input }) => getPrompt(ctx.store.read, ctx.actor, input)),
  sampleTask: signedIn
    .input(SampleTask)
    .query(({ ctx, input }) => sampleTask(ctx.store.read, ctx.actor, input)),
  exhausted: signedIn
    .input(ListExhausted)
    .query(({ ctx, input }) => listExhausted(ctx.store.read, ctx.actor, input)),
  reopenTask: signedIn.input(ReopenTask).mutation(inTransaction(reopenTask)),
});
