import { z } from "zod";
import { PersonName } from "@laurel/core/people/person-fields";
import { renamePerson } from "@laurel/db/queries/people";
import type { VerbContext } from "../request-context.ts";

export const Rename = z.strictObject({ name: PersonName });
export type Rename = z.infer<typeof Rename>;

export async function rename(ctx: VerbContext, input: Rename): Promise<{ name: string }> {
  await renamePerson(ctx.tx, ctx.actor.userId, input.name);
  return { name: input.name };
}
