import { createRequire } from "node:module";
import type nextAuth from "next-auth/next";
import type credentials from "next-auth/providers/credentials";

// Not called `require`: the bundle declares one of its own.
const load = createRequire(import.meta.url);

// These are CommonJS with a `default`, which Node, test runners and bundlers each unwrap differently; a plain
// require does not.
export const nextAuthModules = {
  handle: (load("next-auth/next") as typeof nextAuth).default,
  credentials: (load("next-auth/providers/credentials") as typeof credentials).default,
};
