/** next-auth's cookie; browsers keep `__Secure-` names off plain http. */
export function sessionCookieName(secure: boolean): string {
  return `${secure ? "__Secure-" : ""}next-auth.session-token`;
}
