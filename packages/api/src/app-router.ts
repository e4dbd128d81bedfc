import { createCallerFactory, router } from "./procedure/trpc.ts";
import { judgingRouter } from "./judging/judging-router.ts";
import { linksRouter } from "./links/links-router.ts";
import { sessionRouter } from "./sign-in/session-router.ts";

export const appRouter = router({ judging: judgingRouter, links: linksRouter, session: sessionRouter });

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
