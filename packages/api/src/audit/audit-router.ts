import { adminOnly, router } from "../procedure/procedures.ts";
import { ListAudit, listAudit } from "./list-audit.ts";

export const auditRouter = router({
  list: adminOnly.input(ListAudit).query(({ ctx, input }) => listAudit(ctx.store.read, input)),
});
