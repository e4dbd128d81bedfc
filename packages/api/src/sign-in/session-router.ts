import { publicProcedure, router } from "../procedure/trpc.ts";
import { loadMe } from "./load-me.ts";
import { setupNeeded } from "./setup-needed.ts";

export const sessionRouter = router({
  me: publicProcedure.query(({ ctx }) => loadMe(ctx)),
  setupNeeded: publicProcedure.query(({ ctx }) => setupNeeded(ctx.store.read)),
});
