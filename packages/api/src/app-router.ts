import { accountRouter } from "./account/account-router.ts";
import { auditRouter } from "./audit/audit-router.ts";
import { campaignsRouter } from "./campaigns/campaigns-router.ts";
import { datasetsRouter } from "./datasets/datasets-router.ts";
import { guidanceRouter } from "./guidance/guidance-router.ts";
import { importsRouter } from "./imports/imports-router.ts";
import { jobsRouter } from "./jobs/jobs-router.ts";
import { judgingRouter } from "./judging/judging-router.ts";
import { linksRouter } from "./links/links-router.ts";
import { membersRouter } from "./members/members-router.ts";
import { metadataRouter } from "./metadata/metadata-router.ts";
import { modelsRouter } from "./models/models-router.ts";
import { peopleRouter } from "./people/people-router.ts";
import { createCallerFactory, router } from "./procedure/procedures.ts";
import { promptsRouter } from "./prompts/prompts-router.ts";
import { resultsRouter } from "./results/results-router.ts";
import { sessionRouter } from "./sign-in/session-router.ts";
import { tokensRouter } from "./tokens/tokens-router.ts";

export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  campaigns: campaignsRouter,
  datasets: datasetsRouter,
  guidance: guidanceRouter,
  imports: importsRouter,
  jobs: jobsRouter,
  judging: judgingRouter,
  links: linksRouter,
  members: membersRouter,
  metadata: metadataRouter,
  models: modelsRouter,
  people: peopleRouter,
  prompts: promptsRouter,
  results: resultsRouter,
  session: sessionRouter,
  tokens: tokensRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
