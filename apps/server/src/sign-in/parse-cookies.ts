/** Parses a Cookie header. Of two cookies with one name the first counts, since RFC 6265 §5.4 sorts them. */
export function parseCookies(header: string | undefined): Record<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const equals = part.indexOf("=");
    const name = part.slice(0, equals).trim();
    if (equals < 1 || cookies.has(name)) continue;
    cookies.set(name, decoded(part.slice(equals + 1).trim()));
  }
  return Object.fromEntries(cookies);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replace(/^"(.*)"$/, "$1"));
  } catch {
    // Another program on this host set this cookie. Its raw text can't match one of ours.
    return value;
  }
}
