import { z } from "zod";
import { createCaller } from "@laurel/api/app-router";
import { MoreUploads } from "@laurel/api/imports/files-of-round";
import { WithdrawRound } from "@laurel/api/imports/withdraw-round";
import { Id } from "@laurel/core/ids/id";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { ImportFormat } from "@laurel/core/imports/import-formats";
import { DEFAULT_NAME_POLICY, NamePolicy } from "@laurel/core/imports/name-policy";
import { outcomeWords, verdictColumns } from "@laurel/core/imports/verdict";
import { receiveUpload, UploadQuery } from "./receive-upload.ts";
import type { Route } from "./route.ts";

const StartImport = z.strictObject({
  importId: Id.optional(),
  uploadId: Id,
  moreUploads: MoreUploads,
  format: ImportFormat,
  mapping: ColumnMapping,
  namePolicy: NamePolicy.default(DEFAULT_NAME_POLICY),
  skipInvalid: z.boolean().default(false),
});

const PreviewImport = StartImport.pick({
  uploadId: true,
  moreUploads: true,
  format: true,
  mapping: true,
  namePolicy: true,
});

const Reinstate = z.strictObject({
  withdrawalId: Id.optional(),
  reason: WithdrawRound.shape.reason.optional(),
});
const Withdraw = WithdrawRound.omit({ importId: true, withdrawalId: true }).extend({
  withdrawalId: Id.optional(),
});

export const IMPORT_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/campaigns/:campaignId/uploads",
    scope: "import",
    summary:
      "Upload a file as the raw body (JSON, JSONL, CSV, .gz of these, or Parquet); tells its format and columns, and imports nothing yet",
    query: UploadQuery,
    takes: "bytes",
    handle: receiveUpload,
  },
  {
    method: "POST",
    path: "/campaigns/:campaignId/imports",
    scope: "import",
    summary:
      "Import an uploaded file as a new round, and with it those of `moreUploads`; with an importId of yours (a UUIDv7) it may be repeated safely",
    body: StartImport,
    handle({ context, params: { campaignId = "" }, body }) {
      const { importId = uuidV7(context.now(), context.random(10)), ...input } = StartImport.parse(body);
      return createCaller(context).imports.start({ ...input, campaignId, importId });
    },
  },
  {
    method: "POST",
    path: "/campaigns/:campaignId/imports/preview",
    scope: "import",
    summary:
      "How an uploaded file would be read: what each column is taken for, the first verdicts in words, what the rows bring, how many tasks each choice of `mapping.tasks` makes of them, which rows replace earlier ones where `mapping.id` names a column, and the first problems; imports nothing",
    body: PreviewImport,
    async handle({ context, params: { campaignId = "" }, body }) {
      const input = PreviewImport.parse(body);
      const {
        rows,
        items: _texts,
        verdicts,
        ...preview
      } = await createCaller(context).imports.preview({
        ...input,
        campaignId,
      });
      return {
        ...preview,
        verdicts: verdicts.flatMap(({ read, used, says }) =>
          says.map(
            ({ line, file, said }) =>
              `${used ? "" : "if it is the verdict, "}${verdictColumns(read).join(", ")} says of ${file === undefined ? "" : `${file}, `}line ${line}: ${outcomeWords(said)}`,
          ),
        ),
        rows: rows.length,
      };
    },
  },
  {
    method: "GET",
    path: "/imports/:importId",
    scope: "import",
    summary: "How far an import is, what it brought, and up to 50 problems with line, field and reason",
    handle: ({ context, params: { importId = "" } }) => createCaller(context).imports.get({ importId }),
  },
  {
    method: "POST",
    path: "/imports/:importId/cancel",
    scope: "import",
    summary: "Stop an import; the campaign stays as it was",
    handle: async ({ context, params: { importId = "" } }) =>
      (await createCaller(context).imports.cancel({ importId })) ?? {},
  },
  {
    method: "GET",
    path: "/imports/:importId/withdrawal",
    scope: "import",
    summary: "What withdrawing the round of an import would take out now: its tasks, leases and judgments",
    handle: ({ context, params: { importId = "" } }) =>
      createCaller(context).imports.previewWithdrawal({ importId }),
  },
  {
    method: "POST",
    path: "/imports/:importId/withdraw",
    scope: "import",
    summary:
      "Withdraw the round of an import: its tasks are not served and its judgments don't count; `judged` is the number that you saw, and CONFLICT tells the new one",
    body: Withdraw,
    handle({ context, params: { importId = "" }, body }) {
      const { withdrawalId = uuidV7(context.now(), context.random(10)), ...input } = Withdraw.parse(body);
      return createCaller(context).imports.withdraw({ ...input, withdrawalId, importId });
    },
  },
  {
    method: "POST",
    path: "/imports/:importId/reinstate",
    scope: "import",
    summary: "Bring a withdrawn round back: what was open opens, and what counted counts",
    body: Reinstate,
    handle({ context, params: { importId = "" }, body }) {
      const { withdrawalId = uuidV7(context.now(), context.random(10)), ...input } = Reinstate.parse(body);
      return createCaller(context).imports.reinstate({ ...input, withdrawalId, importId });
    },
  },
];
