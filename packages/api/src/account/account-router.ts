import { PreferencesChange } from "@laurel/core/people/preferences";
import { inTransaction } from "../procedure/in-transaction.ts";
import { signedInPerson } from "../procedure/signed-in-person.ts";
import { router } from "../procedure/trpc.ts";
import { ChangePassword, changePassword } from "./change-password.ts";
import { Rename, rename } from "./rename.ts";
import { setPreferences } from "./set-preferences.ts";

export const accountRouter = router({
  rename: signedInPerson.input(Rename).mutation(inTransaction(rename)),
  setPreferences: signedInPerson.input(PreferencesChange).mutation(inTransaction(setPreferences)),
  changePassword: signedInPerson
    .input(ChangePassword)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
});
