import { requireAdmin } from "../access/require-admin.ts";
import { signedInPerson } from "./signed-in-person.ts";

export const adminOnly = signedInPerson.use(({ ctx, next }) => {
  requireAdmin(ctx.actor);
  return next();
});
