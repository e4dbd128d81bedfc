import { z } from "zod";
import { createCaller } from "@laurel/api/app-router";
import { ShowColumns } from "@laurel/api/metadata/show-columns";
import type { Route } from "./route.ts";

const ListQuery = z.strictObject({
  search: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

const ValuesQuery = z.strictObject({ column: z.string() });
const Shown = ShowColumns.omit({ campaignId: true });

export const CAMPAIGN_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/campaigns",
    scope: "read",
    summary: "The campaigns that you belong to",
    query: ListQuery,
    handle: ({ context, query }) => createCaller(context).campaigns.list(ListQuery.parse(query)),
  },
  {
    method: "GET",
    path: "/campaigns/:campaignId",
    scope: "read",
    summary: "One campaign with its counts",
    handle: ({ context, params: { campaignId = "" } }) => createCaller(context).campaigns.get({ campaignId }),
  },
  {
    method: "GET",
    path: "/campaigns/:campaignId/metadata",
    scope: "read",
    summary:
      "The columns of imported files that are kept as metadata, whether annotators see them, and whether they seem to name models",
    handle: async ({ context, params: { campaignId = "" } }) => ({
      rows: await createCaller(context).metadata.columns({ campaignId }),
    }),
  },
  {
    method: "GET",
    path: "/campaigns/:campaignId/metadata/values",
    scope: "read",
    summary: "The commonest values of a column of metadata, and how many prompts have each",
    query: ValuesQuery,
    handle: async ({ context, params: { campaignId = "" }, query }) => ({
      rows: await createCaller(context).metadata.values({ campaignId, ...ValuesQuery.parse(query) }),
    }),
  },
  {
    method: "POST",
    path: "/campaigns/:campaignId/metadata/shown",
    scope: "import",
    summary: "Set which columns of metadata annotators see: these, and no others",
    body: Shown,
    handle: ({ context, params: { campaignId = "" }, body }) =>
      createCaller(context).metadata.show({ campaignId, ...Shown.parse(body) }),
  },
];
