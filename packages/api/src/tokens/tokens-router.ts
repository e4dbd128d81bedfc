import { inTransaction, router, signedInPerson } from "../procedure/procedures.ts";
import { CreateToken, createToken } from "./create-token.ts";
import { ListTokens, listTokens } from "./list-tokens.ts";
import { RevokeToken, revokeToken } from "./revoke-token.ts";

export const tokensRouter = router({
  list: signedInPerson
    .input(ListTokens)
    .query(({ ctx, input }) => listTokens(ctx.store.read, ctx.actor, input)),
  create: signedInPerson.input(CreateToken).mutation(inTransaction(createToken)),
  revoke: signedInPerson.input(RevokeToken).mutation(inTransaction(revokeToken)),
});
