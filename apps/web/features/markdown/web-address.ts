/**
 * The address that a link of an author's leads to, if it is one of the web; every other scheme runs, sends or
 * reads something.
 */
export function webAddress(href: string): URL | null {
  const url = URL.canParse(href) ? new URL(href) : null;
  return url && ["http:", "https:"].includes(url.protocol) ? url : null;
}
