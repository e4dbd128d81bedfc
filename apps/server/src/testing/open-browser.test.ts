import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { openBrowser } from "./open-browser.ts";

it("forgets a cookie that has expired, and no other, whatever is in its value", async () => {
  const sent = [
    ["kept=a1970b; Path=/", "gone=x; Path=/"],
    ["gone=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT"],
    ["gone=x; Path=/"],
    ["gone=; Path=/; Max-Age=0"],
  ];
  const server = createServer((_request, response) =>
    response.setHeader("set-cookie", sent.shift() ?? []).end(),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const browser = openBrowser(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const names = async () => {
    await browser.request("/");
    return [...browser.cookies.keys()].toSorted();
  };
  expect([await names(), await names(), await names(), await names()]).toEqual([
    ["gone", "kept"],
    ["kept"],
    ["gone", "kept"],
    ["kept"],
  ]);
  server.close();
});
