import { createCallerFactory, router } from "./procedure/trpc.ts";
import { judgingRouter } from "./judging/judging-router.ts";

export const appRouter = router({ judging: judgingRouter });

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
