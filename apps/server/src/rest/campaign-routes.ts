import { z } from "zod";
import { createCaller } from "@laurel/api/app-router";
import type { Route } from "./route.ts";

const ListQuery = z.strictObject({
  search: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

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
];
