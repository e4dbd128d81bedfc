import { CAMPAIGN_ROUTES } from "./campaign-routes.ts";
import { DATASET_ROUTES } from "./dataset-routes.ts";
import { IMPORT_ROUTES } from "./import-routes.ts";
import { MODEL_ROUTES } from "./model-routes.ts";
import { PROMPT_ROUTES } from "./prompt-routes.ts";
import { RAW_ROUTES } from "./raw-routes.ts";
import type { Route } from "./route.ts";

/** Everything under /api/v1. */
export const ROUTES: readonly Route[] = [
  ...CAMPAIGN_ROUTES,
  ...IMPORT_ROUTES,
  ...PROMPT_ROUTES,
  ...DATASET_ROUTES,
  ...RAW_ROUTES,
  ...MODEL_ROUTES,
];
