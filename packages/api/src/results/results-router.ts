import { router, signedIn } from "../procedure/procedures.ts";
import { CampaignInput, getAgreement } from "./get-agreement.ts";
import { getAnswers } from "./get-answers.ts";
import { getProgress } from "./get-progress.ts";
import { getWinRates } from "./get-win-rates.ts";

export const resultsRouter = router({
  progress: signedIn
    .input(CampaignInput)
    .query(({ ctx, input }) => getProgress(ctx.store.read, ctx.actor, input)),
  agreement: signedIn
    .input(CampaignInput)
    .query(({ ctx, input }) => getAgreement(ctx.store.read, ctx.actor, input)),
  answers: signedIn
    .input(CampaignInput)
    .query(({ ctx, input }) => getAnswers(ctx.store.read, ctx.actor, input)),
  winRates: signedIn
    .input(CampaignInput)
    .query(({ ctx, input }) => getWinRates(ctx.store.read, ctx.actor, input)),
});
