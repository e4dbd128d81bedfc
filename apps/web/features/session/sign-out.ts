import { authRequest } from "./auth-request.ts";
import { finishBeforeSignOut } from "./before-sign-out.ts";

/** Ends the session, after open work was sent, and opens the sign-in page. */
export async function signOut(): Promise<void> {
  await finishBeforeSignOut();
  await authRequest("signout", { callbackUrl: "/sign-in" });
  window.location.assign("/sign-in");
}
