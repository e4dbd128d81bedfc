import * as z from "zod/mini";
import { authRequest } from "./auth-request.ts";

/** Goes to the outside provider's own sign-in page, which leads back to `next`. */
export async function signInOutside(next: string): Promise<void> {
  const reply = await authRequest("signin/oidc", { callbackUrl: next });
  window.location.assign(z.object({ url: z.string() }).parse(await reply.json()).url);
}
