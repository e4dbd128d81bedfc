import { publicProcedure, router } from "../procedure/procedures.ts";
import { AcceptLink, acceptLink } from "./accept-link.ts";
import { InspectLink, inspectLink } from "./inspect-link.ts";

export const linksRouter = router({
  inspect: publicProcedure.input(InspectLink).query(({ ctx, input }) => inspectLink(ctx, input)),
  accept: publicProcedure.input(AcceptLink).mutation(({ ctx, input }) => acceptLink(ctx, input)),
});
