import { inTransaction } from "../procedure/in-transaction.ts";
import { signedInPerson } from "../procedure/signed-in-person.ts";
import { router } from "../procedure/trpc.ts";
import { ChangePassword, changePassword } from "./change-password.ts";
import { Rename, rename } from "./rename.ts";

export const accountRouter = router({
  rename: signedInPerson.input(Rename).mutation(inTransaction(rename)),
  changePassword: signedInPerson.input(ChangePassword).mutation(({ ctx, input }) => changePassword(ctx, input)),
});
