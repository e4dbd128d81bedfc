import { inTransaction, inTransactionForJob, router, signedIn } from "../procedure/procedures.ts";
import { AddList, addList } from "./add-list.ts";
import { CreateDataset, createDataset } from "./create-dataset.ts";
import { CutVersion, cutVersion } from "./cut-version.ts";
import { GetDataset, getDataset } from "./get-dataset.ts";
import { GetReport, getReport } from "./get-report.ts";
import { GetVersion, getVersion } from "./get-version.ts";
import { LabelVersion, labelVersion } from "./label-version.ts";
import { ListDatasets, listDatasets } from "./list-datasets.ts";
import { ListFormats, listFormats } from "./list-formats.ts";
import { ListLists, listLists } from "./list-lists.ts";
import { ListOtherCampaigns, listOtherCampaigns } from "./list-other-campaigns.ts";
import { PrepareFormat, prepareFormat } from "./prepare-format.ts";
import { PreviewDataset, previewDataset } from "./preview-dataset.ts";
import { PreviewFormat, previewFormat } from "./preview-format.ts";
import { WithdrawVersion, withdrawVersion } from "./withdraw-version.ts";

export const datasetsRouter = router({
  list: signedIn
    .input(ListDatasets)
    .query(({ ctx, input }) => listDatasets(ctx.store.read, ctx.actor, input)),
  get: signedIn.input(GetDataset).query(({ ctx, input }) => getDataset(ctx.store.read, ctx.actor, input)),
  create: signedIn.input(CreateDataset).mutation(inTransaction(createDataset)),
  lists: signedIn.input(ListLists).query(({ ctx, input }) => listLists(ctx.store.read, ctx.actor, input)),
  addList: signedIn.input(AddList).mutation(({ ctx, input }) => addList(ctx, input)),
  otherCampaigns: signedIn
    .input(ListOtherCampaigns)
    .query(({ ctx, input }) => listOtherCampaigns(ctx.store.read, ctx.actor, input)),
  preview: signedIn.input(PreviewDataset).query(({ ctx, input }) => previewDataset(ctx, input)),
  cut: signedIn.input(CutVersion).mutation(inTransactionForJob(cutVersion)),
  prepare: signedIn.input(PrepareFormat).mutation(inTransactionForJob(prepareFormat)),
  label: signedIn.input(LabelVersion).mutation(inTransaction(labelVersion)),
  withdraw: signedIn.input(WithdrawVersion).mutation(inTransaction(withdrawVersion)),
  report: signedIn.input(GetReport).query(({ ctx, input }) => getReport(ctx, input)),
  version: signedIn.input(GetVersion).query(({ ctx, input }) => getVersion(ctx, input)),
  formats: signedIn
    .input(ListFormats)
    .query(({ ctx, input }) => listFormats(ctx.store.read, ctx.actor, input)),
  formatPreview: signedIn.input(PreviewFormat).query(({ ctx, input }) => previewFormat(ctx, input)),
});
