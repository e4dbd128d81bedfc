import type { useTRPCClient } from "../../lib/trpc.ts";

/** The tRPC client as the judging page uses it. */
export type AnnotateClient = ReturnType<typeof useTRPCClient>;
