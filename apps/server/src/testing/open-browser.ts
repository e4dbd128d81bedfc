import http from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import https from "node:https";

export type BrowserResponse = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};
type Options = {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
};

/** A client that keeps cookies as a browser does. It keeps and sends `Secure` cookies over https only. */
export function openBrowser(origin: string, ca?: string) {
  const jar = new Map<string, { value: string; secure: boolean; attributes: string }>();
  const isHttps = origin.startsWith("https:");

  function keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [pair = "", ...attributes] = line.split("; ");
      const secure = attributes.some((attribute) => attribute.toLowerCase() === "secure");
      const name = pair.slice(0, pair.indexOf("="));
      if (secure && !isHttps) continue;
      // Only the attributes are searched: the random digits of a value may contain 1970 too.
      if (attributes.some((attribute) => /^max-age=0$|^expires=.*1970/i.test(attribute))) jar.delete(name);
      else jar.set(name, { value: pair.slice(name.length + 1), secure, attributes: attributes.join("; ") });
    }
  }

  function request(
    path: string,
    { method = "GET", body, headers = {} }: Options = {},
  ): Promise<BrowserResponse> {
    const cookie = [...jar].map(([name, { value }]) => `${name}=${value}`).join("; ");
    const own = { ...(cookie && { cookie }), ...(method === "GET" ? {} : { origin }) };
    return new Promise((resolve, reject) => {
      const send = (isHttps ? https : http).request(
        new URL(path, origin),
        { method, headers: { ...own, ...headers }, ...(ca && { ca }), agent: false },
        (response) => {
          keep(response.headers["set-cookie"] ?? []);
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      send.on("error", reject);
      send.end(body);
    });
  }

  async function csrfToken(): Promise<string> {
    return JSON.parse((await request("/api/auth/csrf")).text).csrfToken;
  }

  return {
    request,
    cookies: jar,
    async postForm(
      path: string,
      fields: Record<string, string>,
      headers: Record<string, string> = {},
    ): Promise<BrowserResponse> {
      const body = new URLSearchParams({ csrfToken: await csrfToken(), json: "true", ...fields }).toString();
      return request(path, {
        method: "POST",
        body,
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      });
    },
    signIn(email: string, password: string): Promise<BrowserResponse> {
      return this.postForm("/api/auth/callback/credentials", { email, password, callbackUrl: origin });
    },
    query: async (procedure: string, input?: unknown) =>
      JSON.parse(
        (
          await request(
            `/trpc/${procedure}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
          )
        ).text,
      ),
    mutate: (procedure: string, input: unknown, headers: Record<string, string> = {}) =>
      request(`/trpc/${procedure}`, {
        method: "POST",
        body: JSON.stringify(input),
        headers: { "content-type": "application/json", ...headers },
      }),
  };
}
