import type { Preferences, PreferencesChange } from "@laurel/core/people/person-preferences";
import { changePreferences } from "@laurel/core/people/preference-rules";
import { findPreferences, savePreferences } from "@laurel/db/queries/people";
import type { VerbContext } from "../request-context.ts";

/** Changes some of the actor's preferences and returns all of them. */
export async function setPreferences(ctx: VerbContext, change: PreferencesChange): Promise<Preferences> {
  const preferences = changePreferences(await findPreferences(ctx.tx, ctx.actor.userId), change);
  await savePreferences(ctx.tx, ctx.actor.userId, preferences);
  return preferences;
}
