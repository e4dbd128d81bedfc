import { z } from "zod";
import { createCaller } from "@laurel/api/app-router";
import { PreviewRetirement } from "@laurel/api/prompts/preview-retirement";
import { ReinstateTexts, RetireTexts } from "@laurel/api/prompts/retire-texts";
import { Id } from "@laurel/core/ids/id";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { conditionOfQuery, MetadataQuery } from "@laurel/core/records/metadata-query";
import type { Route } from "./route.ts";

const ListQuery = z.strictObject({
  search: z.string().max(200).optional(),
  retired: z.enum(["true", "false"]).optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  ...MetadataQuery.shape,
});

const Preview = PreviewRetirement.omit({ campaignId: true });
const Retire = RetireTexts.omit({ campaignId: true, withdrawalId: true }).extend({
  withdrawalId: Id.optional(),
});
const Reinstate = ReinstateTexts.omit({ campaignId: true, withdrawalId: true }).extend({
  withdrawalId: Id.optional(),
});

export const PROMPT_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/campaigns/:campaignId/prompts",
    scope: "read",
    summary:
      "The prompts of a campaign by id, all of them or those that are `retired` or not; a `column` of metadata may have to equal or contain a text, to be a number `from` one `to` another, to be there (the column alone) or to be `missing`",
    query: ListQuery,
    handle({ context, params: { campaignId = "" }, query }) {
      const { retired, search, offset, limit, ...asked } = ListQuery.parse(query);
      const metadata = conditionOfQuery(asked);
      return createCaller(context).campaigns.prompts({
        campaignId,
        descending: false,
        search,
        offset,
        limit,
        metadata,
        ...(retired !== undefined && { retired: retired === "true" }),
      });
    },
  },
  {
    method: "POST",
    path: "/campaigns/:campaignId/prompts/retirement",
    scope: "import",
    summary:
      "What retiring prompts or responses would take out now; changes nothing. `which` has `promptIds`, `responseIds`, or `matching` with a search",
    body: Preview,
    handle: ({ context, params: { campaignId = "" }, body }) =>
      createCaller(context).prompts.previewRetirement({ ...Preview.parse(body), campaignId }),
  },
  {
    method: "POST",
    path: "/campaigns/:campaignId/prompts/retire",
    scope: "import",
    summary:
      "Retire prompts or responses: tasks with them are not served and their judgments don't count; `texts` and `judged` are the numbers that you saw, and CONFLICT tells the new ones",
    body: Retire,
    handle({ context, params: { campaignId = "" }, body }) {
      const { withdrawalId = uuidV7(context.now(), context.random(10)), ...input } = Retire.parse(body);
      return createCaller(context).prompts.retire({ ...input, withdrawalId, campaignId });
    },
  },
  {
    method: "POST",
    path: "/campaigns/:campaignId/prompts/reinstate",
    scope: "import",
    summary: "Bring retired prompts or responses back: what was open opens, and what counted counts",
    body: Reinstate,
    handle({ context, params: { campaignId = "" }, body }) {
      const { withdrawalId = uuidV7(context.now(), context.random(10)), ...input } = Reinstate.parse(body);
      return createCaller(context).prompts.reinstate({ ...input, withdrawalId, campaignId });
    },
  },
];
