/** Where to go after signing in: a path of this site, or the start page when `next` is anything else. */
export function safeNext(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\u0000-\u001f\\]/.test(next)) return "/";
  return next;
}
