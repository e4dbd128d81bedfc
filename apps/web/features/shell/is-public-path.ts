/** Pages that one may see without being signed in. */
export function isPublicPath(path: string): boolean {
  return path === "/sign-in" || path.startsWith("/link/");
}
