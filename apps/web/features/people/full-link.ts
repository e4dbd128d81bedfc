/** A one-time link as it is sent to somebody: with this site's address where the server gives only a path. */
export function fullLink(link: string): string {
  return new URL(link, window.location.origin).href;
}
