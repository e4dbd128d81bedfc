import { createCallerFactory, router } from "./procedure/trpc.ts";
import { campaignsRouter } from "./campaigns/campaigns-router.ts";
import { datasetsRouter } from "./datasets/datasets-router.ts";
import { importsRouter } from "./imports/imports-router.ts";
import { jobsRouter } from "./jobs/jobs-router.ts";
import { modelsRouter } from "./models/models-router.ts";
import { resultsRouter } from "./results/results-router.ts";
import { judgingRouter } from "./judging/judging-router.ts";
import { linksRouter } from "./links/links-router.ts";
import { sessionRouter } from "./sign-in/session-router.ts";

export const appRouter = router({ campaigns: campaignsRouter, datasets: datasetsRouter, imports: importsRouter, jobs: jobsRouter, judging: judgingRouter, models: modelsRouter, results: resultsRouter, links: linksRouter, session: sessionRouter });

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
