import { Command } from "commander";

export const startCommand = (): Command =>
  new Command("start")
    .summary("run the server until Ctrl-C")
    .description(
      "Runs the server. The environment decides the rest: PORT, HOST, PUBLIC_URL, DATA_DIR, DATABASE_URL, LAUREL_SECRET, TRUST_PROXY, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, METRICS_TOKEN, LOG_LEVEL.",
    )
    .option("--demo", "load the demo campaign with people and judgments, if there is no campaign yet", false)
    .action(async (options: { readonly demo: boolean }) =>
      (await import("../run-server.ts")).runServer(options),
    );
