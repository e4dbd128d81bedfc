import { inTransactionForJob, router, signedIn } from "../procedure/procedures.ts";
import { cancelImport } from "./cancel-import.ts";
import { GetImport, getImport } from "./get-import.ts";
import { ListImports, listImports } from "./list-imports.ts";
import { PreviewImport, previewImport } from "./preview-import.ts";
import { previewWithdrawal } from "./preview-withdrawal.ts";
import { StartImport, startImport } from "./start-import.ts";
import { ReinstateRound, reinstateRound, WithdrawRound, withdrawRound } from "./withdraw-round.ts";

export const importsRouter = router({
  preview: signedIn.input(PreviewImport).query(({ ctx, input }) => previewImport(ctx, input)),
  start: signedIn.input(StartImport).mutation(inTransactionForJob(startImport)),
  list: signedIn.input(ListImports).query(({ ctx, input }) => listImports(ctx.store.read, ctx.actor, input)),
  get: signedIn.input(GetImport).query(({ ctx, input }) => getImport(ctx.store.read, ctx.actor, input)),
  cancel: signedIn.input(GetImport).mutation(inTransactionForJob(cancelImport)),
  previewWithdrawal: signedIn
    .input(GetImport)
    .query(({ ctx, input }) => previewWithdrawal(ctx.store.read, ctx.actor, input)),
  withdraw: signedIn.input(WithdrawRound).mutation(inTransactionForJob(withdrawRound)),
  reinstate: signedIn.input(ReinstateRound).mutation(inTransactionForJob(reinstateRound)),
});
