import { inTransactionForJob, router, signedIn } from "../procedure/procedures.ts";
import { PreviewRetirement, previewRetirement } from "./preview-retirement.ts";
import { ReinstateTexts, reinstateTexts, RetireTexts, retireTexts } from "./retire-texts.ts";

export const promptsRouter = router({
  previewRetirement: signedIn
    .input(PreviewRetirement)
    .query(({ ctx, input }) => previewRetirement(ctx.store.read, ctx.actor, input)),
  retire: signedIn.input(RetireTexts).mutation(inTransactionForJob(retireTexts)),
  reinstate: signedIn.input(ReinstateTexts).mutation(inTransactionForJob(reinstateTexts)),
});
