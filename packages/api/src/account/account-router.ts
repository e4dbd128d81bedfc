import { PreferencesChange } from "@laurel/core/people/person-preferences";
import { inTransaction, router, signedInPerson } from "../procedure/procedures.ts";
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
