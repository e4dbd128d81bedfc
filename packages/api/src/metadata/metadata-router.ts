import { inTransaction, router, signedIn } from "../procedure/procedures.ts";
import { ListColumns, listColumns } from "./list-columns.ts";
import { ListValues, listValues } from "./list-values.ts";
import { ShowColumns, showColumns } from "./show-columns.ts";

export const metadataRouter = router({
  columns: signedIn
    .input(ListColumns)
    .query(({ ctx, input }) => listColumns(ctx.store.longRead, ctx.actor, input)),
  values: signedIn
    .input(ListValues)
    .query(({ ctx, input }) => listValues(ctx.store.longRead, ctx.actor, input)),
  show: signedIn.input(ShowColumns).mutation(inTransaction(showColumns)),
});
