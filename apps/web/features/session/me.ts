import type { AppRouter } from "@laurel/api/app-router";
import type { inferRouterOutputs } from "@trpc/server";

/** The signed-in person. */
export type Me = NonNullable<inferRouterOutputs<AppRouter>["session"]["me"]>;
